// ASY-13: the last Release of the instance cancels what is pending: the callback fires with CallbackCancelled.
#include "finding.h"
int main(void) {
    struct answer mapped = {0};
    bring_up();
    map(make_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64), WGPUMapMode_Read, &mapped);
    if (mapped.fired) ended(NO_DEVICE, "the map was not pending");
    wgpu(InstanceRelease)(instance);
    ended(mapped.fired ? NOT_SEEN : SEEN, "the callback had fired %d times when the last Release returned", mapped.fired);
}
