static void try_device(void) { // without one the file could not tell a finding from a machine without a driver
    struct operation lost = {.mode = WGPUCallbackMode_AllowProcessEvents};
    struct operation uncaptured = {.mode = WGPUCallbackMode_AllowSpontaneous};
    WGPUInstance instance = open_instance();
    WGPUAdapter adapter;
    WGPUDevice device;
    WGPUQueue queue;
    open_device(instance, &adapter, &device, &queue, &lost, &uncaptured);
    wgpuQueueRelease(queue);
    wgpuDeviceRelease(device);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}
