// ---- The device: opened as this backend asks.
static WGPUInstanceDescriptor instance_descriptor(void) {
    static const WGPUInstanceFeatureName timed = WGPUInstanceFeatureName_TimedWaitAny;
    static WGPUInstanceLimits limits = {.timedWaitAnyMaxCount = TIMED_WAITS};
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    if (TIMED_WAITS == 0) return descriptor;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &timed;
    descriptor.requiredLimits = &limits;
    return descriptor;
}
static UNUSED WGPUInstance open_instance(void) {
    WGPUInstanceDescriptor descriptor = instance_descriptor();
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    if (!instance) ended(CANNOT_TELL, "no instance");
    return instance;
}
static WGPURequestAdapterOptions adapter_options(void) {
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = (WGPUBackendType)BACKEND_TYPE;
    options.forceFallbackAdapter = FORCE_FALLBACK;
    options.powerPreference = (WGPUPowerPreference)POWER_PREFERENCE;
    return options;
}
static WGPUDeviceDescriptor device_descriptor(struct operation *lost, struct operation *uncaptured) {
    static const WGPUFeatureName features[] = {FEATURES (WGPUFeatureName)0};
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = sizeof features / sizeof *features - 1;
    descriptor.requiredFeatures = features;
    descriptor.deviceLostCallbackInfo = (WGPUDeviceLostCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_DeviceLost, TELLS(*lost)};
    descriptor.uncapturedErrorCallbackInfo = (WGPUUncapturedErrorCallbackInfo){
        .callback = on_UncapturedError, TELLS(*uncaptured)};
    return descriptor;
}
static UNUSED void open_device(WGPUInstance instance, WGPUAdapter *adapter, WGPUDevice *device, WGPUQueue *queue,
                               struct operation *lost, struct operation *uncaptured) {
    struct operation asked = {.mode = WGPUCallbackMode_AllowProcessEvents}, requested = asked;
    WGPURequestAdapterOptions options = adapter_options();
    asked.future = wgpuInstanceRequestAdapter(instance, &options, (WGPURequestAdapterCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_RequestAdapter, TELLS(asked)});
    if (!await_for(instance, &asked, 10) || !asked.object) ended(CANNOT_TELL, "no adapter: %s", asked.message);
    *adapter = asked.object;
    WGPUDeviceDescriptor descriptor = device_descriptor(lost, uncaptured);
    requested.future = wgpuAdapterRequestDevice(*adapter, &descriptor, (WGPURequestDeviceCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_RequestDevice, TELLS(requested)});
    if (!await_for(instance, &requested, 10) || !requested.object)
        ended(CANNOT_TELL, "no device: %s", requested.message);
    *device = requested.object;
    *queue = wgpuDeviceGetQueue(*device);
}
