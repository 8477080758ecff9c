// ERR-12 (implied): while the uncaptured-error callback runs on one thread, another thread's call gets on.
#include "finding.h"
static atomic_int inside, created, was_created;
static void wait_for_the_other(WGPUDevice const *d, WGPUErrorType t, WGPUStringView m, void *u, void *v) {
    inside = 1;
    for (double end = seconds() + 3; !created && seconds() < end;) sched_yield();
    was_created = created;
}
static void *create(void *unused) {
    while (!inside) sched_yield();
    wgpu(BufferRelease)(make_buffer(WGPUBufferUsage_CopyDst, 64));
    created = 1;
    return unused;
}
int main(void) {
    pthread_t other;
    bring_up();
    device = open_device(open_adapter(), wait_for_the_other);
    pthread_create(&other, NULL, create, NULL);
    make_error();
    pthread_join(other, NULL);
    ended(was_created ? NOT_SEEN : SEEN, "CreateBuffer returned %s the callback", was_created ? "during" : "only after");
}
