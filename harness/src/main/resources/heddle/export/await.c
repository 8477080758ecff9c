static void pump_once(WGPUInstance instance, struct operation *operation) {
#if PUMPS_BY_WAIT_ANY
    if (operation->future.id) {
        wait_any(instance, 1, &operation, 0);
        return;
    }
#endif
    process_events(instance);
}
static bool await_for(WGPUInstance instance, struct operation *operation, double patience) {
    for (double end = seconds() + patience; operation->started && !operation->fired && seconds() < end; sched_yield())
        pump_once(instance, operation);
    return !operation->started || operation->fired;
}
static UNUSED void await(WGPUInstance instance, struct operation *operation) {
    if (!await_for(instance, operation, PATIENCE) && HANG_IS == REPRODUCED)
        ended(REPRODUCED, "Hung: the callback of %s does not come", operation->name);
}
static UNUSED void finish(WGPUInstance instance, struct operation *operation) { // when all else is over
    if (await_for(instance, operation, 2) || HANG_IS != REPRODUCED) return;
    if (operation->mode == WGPUCallbackMode_WaitAnyOnly && !operation->future.id) return; // nobody can wait for it
    ended(REPRODUCED, "Hung: the callback of %s never comes", operation->name);
}
