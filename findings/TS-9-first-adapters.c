// TS-9, MT-2: threads that share nothing but a fresh instance request an adapter each, and each waits for its own future.
#include "finding.h"
enum { THREADS = 4 };
static atomic_int ready;
static void *request(void *result) {
    struct answer *answer = result;
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = atoi(getenv("WEBGPU_BACKEND"));
    ready++;
    while (ready < THREADS) sched_yield();
    WGPUFutureWaitInfo wait = {.future = wgpu(InstanceRequestAdapter)(instance, &options, (WGPURequestAdapterCallbackInfo){
        .mode = WGPUCallbackMode_WaitAnyOnly, .callback = on_adapter, .userdata1 = answer})};
    for (double end = seconds() + 10; !answer->fired && seconds() < end;) wgpu(InstanceWaitAny)(instance, 1, &wait, 0);
    if (answer->object) wgpu(AdapterRelease)(answer->object);
    return NULL;
}
int main(void) {
    static struct answer answers[THREADS];
    pthread_t threads[THREADS];
    int without = 0;
    const char *message = "";
    int fatal[] = {SIGABRT, SIGSEGV, SIGBUS, SIGALRM};
    for (unsigned i = 0; i < sizeof fatal / sizeof *fatal; i++) signal(fatal[i], died);
    alarm(HANG_SECONDS);
    instance = wgpu(CreateInstance)(NULL);
    for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, request, &answers[i]);
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    for (int i = 0; i < THREADS; i++)
        if (!answers[i].object) without++, message = answers[i].message;
    if (without) ended(SEEN, "%d of %d threads were given no adapter: %s", without, THREADS, message);
    ended(NOT_SEEN, "each of %d threads was given an adapter", THREADS);
}
