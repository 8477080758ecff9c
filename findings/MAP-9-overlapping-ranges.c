// MAP-9: of two overlapping ranges of one buffer at most one is handed out for writing.
#include "finding.h"
int main(void) {
    struct answer mapped = {0};
    bring_up();
    WGPUBuffer buffer = make_buffer(WGPUBufferUsage_MapWrite | WGPUBufferUsage_CopySrc, 64);
    map(buffer, WGPUMapMode_Write, &mapped);
    if (!pump_until(&mapped, 5) || mapped.status != WGPUMapAsyncStatus_Success) ended(NO_DEVICE, "not mapped");
    void *first = wgpu(BufferGetMappedRange)(buffer, 0, 32);
    void *second = wgpu(BufferGetMappedRange)(buffer, 16, 32);
    ended(first && second ? SEEN : NOT_SEEN, "bytes 0 to 32 at %p, bytes 16 to 48 at %p", first, second);
}
