// TS-3: DeviceDestroy may run while other threads create objects; each thread uses only what it made.
#include "finding.h"
enum { ROUNDS = 30, THREADS = 2 };
static atomic_int stop;
static void *create(void *unused) {
    WGPUShaderSourceWGSL code = WGPU_SHADER_SOURCE_WGSL_INIT;
    code.code = (WGPUStringView){"@compute @workgroup_size(1) fn f() {}", WGPU_STRLEN};
    WGPUShaderModuleDescriptor descriptor = {.nextInChain = &code.chain};
    while (!stop) {
        WGPUShaderModule module = wgpu(DeviceCreateShaderModule)(device, &descriptor);
        if (module) wgpu(ShaderModuleRelease)(module);
    }
    return unused;
}
int main(void) {
    bring_up();
    for (int round = 0; round < ROUNDS; round++) {
        pthread_t threads[THREADS];
        device = open_device(open_adapter(), on_error);
        stop = 0;
        for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, create, NULL);
        for (double until = seconds() + round % 7 * 1e-4; seconds() < until;) {}
        wgpu(DeviceDestroy)(device);
        stop = 1;
        for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
        wgpu(DeviceRelease)(device);
    }
    ended(NOT_SEEN, "%d devices were destroyed beside %d creating threads", ROUNDS, THREADS);
}
