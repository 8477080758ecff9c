// ASY-12: ProcessEvents inside an AllowProcessEvents callback works. One thread.
#include "finding.h"
static atomic_int done;
static void nest(WGPUMapAsyncStatus s, WGPUStringView m, void *u, void *v) {
    wgpu(InstanceProcessEvents)(instance);
    done = 1;
}
int main(void) {
    bring_up();
    WGPUBuffer buffer = make_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64);
    wgpu(BufferMapAsync)(buffer, WGPUMapMode_Read, 0, 64, (WGPUBufferMapCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = nest});
    while (!done) wgpu(InstanceProcessEvents)(instance); // the alarm ends a hang
    ended(NOT_SEEN, "the nested call returned");
}
