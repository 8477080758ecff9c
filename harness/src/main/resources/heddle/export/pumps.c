// ---- Pumps: how callbacks are brought about on this backend.
static void process_events(WGPUInstance instance) {
    pumping = IN_PROCESS_EVENTS;
    wgpuInstanceProcessEvents(instance);
    pumping = OUTSIDE;
}
