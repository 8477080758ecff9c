// ERR-9: a device that was destroyed, and so is lost, reports no more uncaptured errors. One thread.
#include "finding.h"
int main(void) {
    bring_up();
    wgpu(DeviceDestroy)(device);
    int before = uncaptured.fired;
    make_error();
    for (int i = 0; i < 100; i++) wgpu(InstanceProcessEvents)(instance);
    if (uncaptured.fired > before)
        ended(SEEN, "%d errors reported after DeviceDestroy: %s", uncaptured.fired - before, uncaptured.message);
    ended(NOT_SEEN, "no error was reported after DeviceDestroy");
}
