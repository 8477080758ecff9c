// ---- Pumps: how callbacks are brought about.
static void process_events(WGPUInstance instance) {
    __typeof__(pumping) before = pumping;
    pumping.processes = true;
    wgpuInstanceProcessEvents(instance);
    pumping = before;
}
