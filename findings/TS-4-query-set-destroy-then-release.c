// TS-4: a query set may be destroyed and then released. One thread.
#include "finding.h"
int main(void) {
    bring_up();
    WGPUQuerySetDescriptor descriptor = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    descriptor.type = WGPUQueryType_Occlusion, descriptor.count = 1;
    WGPUQuerySet set = wgpu(DeviceCreateQuerySet)(device, &descriptor);
    wgpu(QuerySetDestroy)(set);
    wgpu(QuerySetRelease)(set);
    ended(NOT_SEEN, "both calls returned");
}
