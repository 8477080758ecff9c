// TS-7: no lost wake-up. One thread maps and unmaps a buffer, one pumps, and one unmaps too; every Unmap returns, also one
// that had to wait for the callback that the pump was running.
#include "finding.h"
enum { MAPS = 200000 };
static WGPUBuffer buffer;
static atomic_int asked, answered, over;
static void give_way(WGPUMapAsyncStatus s, WGPUStringView m, void *u, void *v) {
    sched_yield();
    answered++;
}
static void *pumps(void *unused) {
    while (!over) wgpu(InstanceProcessEvents)(instance);
    return unused;
}
static void *unmaps(void *unused) {
    while (!over) wgpu(BufferUnmap)(buffer);
    return unused;
}
int main(void) {
    pthread_t pumper, unmapper;
    bring_up();
    buffer = make_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64);
    pthread_create(&pumper, NULL, pumps, NULL);
    pthread_create(&unmapper, NULL, unmaps, NULL);
    for (int i = 0; i < MAPS; i++) {
        asked++;
        wgpu(BufferMapAsync)(buffer, WGPUMapMode_Read, 0, 64, (WGPUBufferMapCallbackInfo){
            .mode = WGPUCallbackMode_AllowProcessEvents, .callback = give_way});
        if (i % 3 == 0) wgpu(BufferUnmap)(buffer);
        if (i % 5 == 0) sched_yield();
        if (i % 1000 == 0) alarm(HANG_SECONDS); // as long as maps get on, nobody hangs but the unmapper
    }
    over = 1;
    alarm(HANG_SECONDS);
    pthread_join(unmapper, NULL);
    pthread_join(pumper, NULL);
    for (double end = seconds() + 5; answered < asked && seconds() < end;) wgpu(InstanceProcessEvents)(instance);
    ended(answered < asked ? SEEN : NOT_SEEN, "of %d callbacks %d came; every Unmap returned", asked, answered);
}
