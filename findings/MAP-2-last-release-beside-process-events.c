// MAP-2, TS-5: the last Release of a buffer whose map is pending ends the map, also while another thread is in
// ProcessEvents; the callback comes once, and nothing worse happens.
#include "finding.h"
enum { ROUNDS = 20000 };
static WGPUBuffer buffer;
static atomic_int round_of, done;
static void *release_last(void *unused) {
    for (int seen = 0; seen < ROUNDS; seen++, done++) {
        while (round_of <= seen) sched_yield();
        wgpu(BufferRelease)(buffer);
    }
    return unused;
}
static void *pump(void *unused) {
    for (int seen = 0; seen < ROUNDS; seen++, done++) {
        while (round_of <= seen) sched_yield();
        wgpu(InstanceProcessEvents)(instance);
    }
    return unused;
}
int main(void) {
    static struct answer mapped[ROUNDS + 1];
    pthread_t releaser, pumper;
    bring_up();
    alarm(100);
    pthread_create(&releaser, NULL, release_last, NULL);
    pthread_create(&pumper, NULL, pump, NULL);
    for (int i = 1; i <= ROUNDS; i++) {
        buffer = make_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 16);
        map(buffer, WGPUMapMode_Read, &mapped[i]);
        round_of = i;
        while (done < 2 * i) sched_yield();
        if (!pump_until(&mapped[i], 3)) ended(SEEN, "the map of round %d was never answered", i);
        if (i % 256 == 0) wgpu(QueueSubmit)(queue, 0, NULL);
    }
    ended(NOT_SEEN, "%d rounds ended", ROUNDS);
}
