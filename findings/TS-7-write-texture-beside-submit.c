// TS-7: no deadlock. One thread writes a fresh texture through the queue while another submits a copy from it.
#include "finding.h"
enum { ROUNDS = 3000, BYTES = 2048 };
static const WGPUExtent3D size = {8, 8, 1};
static WGPUTexture texture;
static WGPUBuffer target;
static atomic_int round_of, done;
static void *write_texture(void *unused) {
    static char zeros[BYTES];
    WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    WGPUTexelCopyBufferLayout layout = {.bytesPerRow = 256, .rowsPerImage = 8};
    to.texture = texture;
    wgpu(QueueWriteTexture)(queue, &to, zeros, BYTES, &layout, &size);
    return unused;
}
static void *submit_copy(void *unused) {
    WGPUTexelCopyTextureInfo from = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    WGPUTexelCopyBufferInfo to = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    from.texture = texture, to.buffer = target, to.layout.bytesPerRow = 256, to.layout.rowsPerImage = 8;
    WGPUCommandEncoder encoder = wgpu(DeviceCreateCommandEncoder)(device, NULL);
    wgpu(CommandEncoderCopyTextureToBuffer)(encoder, &from, &to, &size);
    WGPUCommandBuffer commands = wgpu(CommandEncoderFinish)(encoder, NULL);
    wgpu(QueueSubmit)(queue, 1, &commands);
    wgpu(CommandBufferRelease)(commands);
    wgpu(CommandEncoderRelease)(encoder);
    return unused;
}
static void *repeat(void *work) { // each round once, as soon as main has begun it
    for (int seen = 0; seen < ROUNDS; seen++, done++) {
        while (round_of <= seen) sched_yield();
        ((void *(*)(void *))work)(NULL);
    }
    return NULL;
}
int main(void) {
    pthread_t writer, submitter;
    bring_up();
    alarm(0); // the rounds have bounds of their own
    target = make_buffer(WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc, BYTES);
    pthread_create(&writer, NULL, repeat, write_texture);
    pthread_create(&submitter, NULL, repeat, submit_copy);
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst | WGPUTextureUsage_TextureBinding;
    descriptor.size = size, descriptor.format = WGPUTextureFormat_RGBA8Unorm, descriptor.dimension = WGPUTextureDimension_2D;
    for (int i = 1; i <= ROUNDS; i++) {
        texture = wgpu(DeviceCreateTexture)(device, &descriptor);
        round_of = i;
        for (double end = seconds() + 5; done < 2 * i;) {
            if (seconds() > end) ended(SEEN, "in round %d neither thread got on for five seconds", i);
            sched_yield();
        }
        wgpu(TextureRelease)(texture);
        if (i % 64 == 0) wgpu(InstanceProcessEvents)(instance);
    }
    ended(NOT_SEEN, "%d rounds ended", ROUNDS);
}
