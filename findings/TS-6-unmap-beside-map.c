// TS-6: no error that no order of the calls explains. Threads map and unmap one buffer; Unmap makes no error whatever
// state the buffer is in, so an error in a scope around it has no explanation.
#include "finding.h"
enum { THREADS = 3, CALLS = 4000 };
static WGPUBuffer buffer;
static struct answer maps[THREADS][CALLS], pops[THREADS][CALLS];
static bool unmaps[THREADS][CALLS];
static pthread_barrier_t start;
static void *work(void *number) {
    long thread = (long)number;
    unsigned random = thread * 7919 + getpid();
    pthread_barrier_wait(&start);
    for (int i = 0; i < CALLS; i++) {
        random = random * 1664525u + 1013904223u;
        if ((random >> 9) % 3 < 2) {
            push(); // an error of MapAsync is in order: the buffer may be mapped already
            map(buffer, WGPUMapMode_Read, &maps[thread][i]);
            pop(&pops[thread][i]);
        } else {
            push();
            wgpu(BufferUnmap)(buffer);
            pop(&pops[thread][i]);
            unmaps[thread][i] = true;
        }
        if ((random >> 12) % 3 == 0) wgpu(InstanceProcessEvents)(instance);
    }
    return NULL;
}
int main(void) {
    pthread_t threads[THREADS];
    bring_up();
    buffer = make_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64);
    pthread_barrier_init(&start, NULL, THREADS);
    for (long i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, work, (void *)i);
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    for (double end = seconds() + 2; seconds() < end;) wgpu(InstanceProcessEvents)(instance);
    for (int t = 0; t < THREADS; t++)
        for (int i = 0; i < CALLS; i++)
            if (unmaps[t][i] && pops[t][i].fired && pops[t][i].type != WGPUErrorType_NoError)
                ended(SEEN, "Unmap raised an error: %s", pops[t][i].message);
    ended(NOT_SEEN, "no Unmap of %d threads raised an error", THREADS);
}
