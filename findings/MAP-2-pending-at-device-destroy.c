// MAP-2: a map that is pending when its device is destroyed is aborted.
#include "finding.h"
int main(void) {
    struct answer mapped = {0};
    bring_up();
    map(make_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64), WGPUMapMode_Read, &mapped);
    if (mapped.fired) ended(NO_DEVICE, "the map was not pending");
    wgpu(DeviceDestroy)(device);
    if (!pump_until(&mapped, 5)) ended(SEEN, "the map was never answered");
    ended(mapped.status == WGPUMapAsyncStatus_Aborted ? NOT_SEEN : SEEN, "status %d (Aborted is %d)", mapped.status,
          WGPUMapAsyncStatus_Aborted);
}
