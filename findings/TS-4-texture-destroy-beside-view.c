// TS-4: TextureDestroy may run while another thread makes a view of the texture; the view is one of a destroyed texture then.
#include "finding.h"
enum { ROUNDS = 2000, VIEWS = 8 };
static WGPUTexture texture;
static pthread_barrier_t start, end;
static void *view(void *unused) {
    for (int round = 0; round < ROUNDS; round++) {
        pthread_barrier_wait(&start);
        for (int i = 0; i < VIEWS; i++) {
            WGPUTextureView made = wgpu(TextureCreateView)(texture, NULL);
            if (made) wgpu(TextureViewRelease)(made);
        }
        pthread_barrier_wait(&end);
    }
    return unused;
}
int main(void) {
    pthread_t thread;
    bring_up();
    pthread_barrier_init(&start, NULL, 2);
    pthread_barrier_init(&end, NULL, 2);
    pthread_create(&thread, NULL, view, NULL);
    for (int round = 0; round < ROUNDS; round++) {
        WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
        descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
        descriptor.size = (WGPUExtent3D){16, 1, 1};
        descriptor.format = WGPUTextureFormat_RGBA8Unorm;
        texture = wgpu(DeviceCreateTexture)(device, &descriptor);
        pthread_barrier_wait(&start);
        for (double until = seconds() + round % 50 * 1e-6; seconds() < until;) {}
        wgpu(TextureDestroy)(texture);
        pthread_barrier_wait(&end);
        wgpu(TextureRelease)(texture);
    }
    pthread_join(thread, NULL);
    ended(NOT_SEEN, "%d textures were destroyed beside the making of views", ROUNDS);
}
