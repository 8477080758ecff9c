// Leaves out operations without a future; with none left it makes no call and returns 0, which is no status.
static WGPUWaitStatus wait_any(WGPUInstance instance, size_t count, struct operation *const *operations, uint64_t timeout) {
    WGPUFutureWaitInfo waits[8];
    size_t left = 0;
    for (size_t i = 0; i < count && left < 8; i++)
        if (operations[i]->future.id) waits[left++] = (WGPUFutureWaitInfo){.future = operations[i]->future};
    if (left == 0) return (WGPUWaitStatus)0;
    __typeof__(pumping) before = pumping;
    pumping.count = left, pumping.waits = waits;
    WGPUWaitStatus status = wgpuInstanceWaitAny(instance, left, waits, timeout);
    pumping = before;
    return status;
}
