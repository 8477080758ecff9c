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
    double end = seconds() + patience;
    for (int i = 0; operation->started && !operation->fired && seconds() < end; i++) {
        if (i > 100) sched_yield();
        pump_once(instance, operation);
    }
    return !operation->started || operation->fired;
}
static atomic_bool given_up; // a callback did not come in this repeat: no other is waited for
static UNUSED void await(WGPUInstance instance, struct operation *operation) {
    if (given_up || await_for(instance, operation, PATIENCE)) return;
    if (HANG_IS == REPRODUCED) ended(REPRODUCED, "Hung: the callback of %s does not come", operation->name);
    given_up = true;
}
static UNUSED void finish(WGPUInstance instance, struct operation *operation) { // when all else is over
    if (await_for(instance, operation, 2) || HANG_IS != REPRODUCED) return;
    if (operation->mode == WGPUCallbackMode_WaitAnyOnly && !operation->future.id) return; // nobody can wait for it
    ended(REPRODUCED, "Hung: the callback of %s never comes", operation->name);
}
