// ASY-14: DeviceDestroy fires the device-lost callback, once.
#include "finding.h"
int main(void) {
    bring_up();
    wgpu(DeviceDestroy)(device);
    pump_until(&lost, 3);
    ended(lost.fired == 1 ? NOT_SEEN : SEEN, "the device-lost callback fired %d times within three seconds", lost.fired);
}
