// MAP-4: asking for a range of a buffer that is not mapped gives NULL, and nothing worse.
#include "finding.h"
int main(void) {
    bring_up();
    const void *range = wgpu(BufferGetConstMappedRange)(make_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64), 0, 64);
    ended(range ? SEEN : NOT_SEEN, "the range is %p", range);
}
