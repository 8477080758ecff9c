// TS-8: two threads may create and release small buffers at once; afterwards memory is not used up.
#include "finding.h"
enum { THREADS = 2, CALLS = 200000 };
static void *create(void *unused) {
    for (int i = 0; i < CALLS && !uncaptured.fired; i++)
        wgpu(BufferRelease)(make_buffer(WGPUBufferUsage_CopyDst, 64));
    return unused;
}
int main(void) {
    pthread_t threads[THREADS];
    bring_up();
    for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, create, NULL);
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    ended(uncaptured.fired ? SEEN : NOT_SEEN, "error of type %d: %s", uncaptured.type, uncaptured.message);
}
