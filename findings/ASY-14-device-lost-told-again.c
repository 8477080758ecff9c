// ASY-14: The device-lost callback fires once, whatever is called on the lost device afterwards.
#include "finding.h"
int main(void) {
    bring_up();
    wgpu(DeviceDestroy)(device);
    pump_until(&lost, 1);
    for (int i = 0; i < 3; i++) wgpu(CommandEncoderRelease)(wgpu(DeviceCreateCommandEncoder)(device, NULL));
    ended(lost.fired > 1 ? SEEN : NOT_SEEN, "the device-lost callback fired %d times", lost.fired);
}
