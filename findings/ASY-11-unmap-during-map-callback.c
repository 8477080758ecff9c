// ASY-11: critical sections are left before callbacks. Inside a buffer's AllowProcessEvents map callback another
// thread's Unmap of that buffer must return while the callback waits for it.
#include "finding.h"
static WGPUBuffer buffer;
static atomic_int inside, unmapped, was_unmapped;
static void wait_for_the_other(WGPUMapAsyncStatus s, WGPUStringView m, void *u, void *v) {
    inside = 1;
    for (double end = seconds() + 3; !unmapped && seconds() < end;) sched_yield();
    was_unmapped = unmapped;
}
static void *unmap(void *unused) {
    while (!inside) sched_yield();
    wgpu(BufferUnmap)(buffer);
    unmapped = 1;
    return unused;
}
int main(void) {
    pthread_t other;
    bring_up();
    buffer = make_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64);
    pthread_create(&other, NULL, unmap, NULL);
    wgpu(BufferMapAsync)(buffer, WGPUMapMode_Read, 0, 64, (WGPUBufferMapCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = wait_for_the_other});
    while (!inside) wgpu(InstanceProcessEvents)(instance);
    pthread_join(other, NULL);
    ended(was_unmapped ? NOT_SEEN : SEEN, "Unmap returned %s the callback", was_unmapped ? "during" : "only after");
}
