// ERR-4: a scope may filter internal errors; one that takes nothing is popped with NoError.
#include "finding.h"
int main(void) {
    struct answer popped = {0};
    bring_up();
    wgpu(DevicePushErrorScope)(device, WGPUErrorFilter_Internal);
    pop(&popped);
    if (!pump_until(&popped, 5)) ended(SEEN, "the pop was never answered");
    ended(popped.type == WGPUErrorType_NoError ? NOT_SEEN : SEEN, "type %d: %s", popped.type, popped.message);
}
