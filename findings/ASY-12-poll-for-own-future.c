// ASY-12: inside an AllowProcessEvents callback, WaitAny with timeout 0 for the callback's own future returns. One thread.
#include "finding.h"
static WGPUFuture own;
static atomic_int done;
static void nest(WGPUQueueWorkDoneStatus s, WGPUStringView m, void *u, void *v) {
    WGPUFutureWaitInfo wait = {.future = own};
    wgpu(InstanceWaitAny)(instance, 1, &wait, 0);
    done = 1;
}
int main(void) {
    bring_up();
    own = wgpu(QueueOnSubmittedWorkDone)(queue, (WGPUQueueWorkDoneCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = nest});
    while (!done) wgpu(InstanceProcessEvents)(instance); // the alarm ends a hang
    ended(NOT_SEEN, "the poll inside the callback returned");
}
