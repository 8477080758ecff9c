// ---- Threads: they begin each repeat together, each shifted by a time that varies with the seed.
static UNUSED void spin(double nanos) {
    for (double end = seconds() + nanos * 1e-9; seconds() < end;) {}
}
static UNUSED void yield_for(double nanos) {
    for (double end = seconds() + nanos * 1e-9; seconds() < end;) sched_yield();
}
static UNUSED void sleep_for(double nanos) {
    nanosleep(&(struct timespec){(time_t)(nanos / 1e9), (long)fmod(nanos, 1e9)}, NULL);
}
static UNUSED void wait_for(atomic_int *latch) {
    for (int i = 0; !*latch; i++) if (i > 1000) sched_yield();
}
static UNUSED uint64_t mixed(uint64_t value) {
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
    value = (value ^ value >> 27) * 0x94D049BB133111EBu;
    return value ^ value >> 31;
}
static UNUSED void shift(void) { // at once in every third repeat, otherwise up to 16 microseconds late
    uint64_t random = mixed(SEED + repeat * 64u + me);
    if (repeat % 3) spin(random % (64u << (random >> 32) % 9));
}
static pthread_barrier_t gate;
static UNUSED atomic_int arrived;
static void draw_turns(void), end_turns(void);
static void *run(void *number) {
    me = (int)(intptr_t)number;
    for (;;) {
        pthread_barrier_wait(&gate);
#ifndef PLAIN // with it, the threads begin as the barrier lets them go
        arrived++;
        for (int i = 0; arrived < THREADS * repeat; i++) if (i > 1000) sched_yield();
        shift();
#endif
        threads[me - 1]();
        end_turns();
        pthread_barrier_wait(&gate);
    }
    return NULL;
}
static void start_threads(void) {
    pthread_t thread;
    pthread_barrier_init(&gate, NULL, THREADS + 1);
    for (intptr_t i = 1; i <= THREADS; i++)
        if (pthread_create(&thread, NULL, run, (void *)i)) ended(CANNOT_TELL, "no thread");
}
static void run_threads(void) {
    draw_turns();
    pthread_barrier_wait(&gate); // opens
    pthread_barrier_wait(&gate); // all have ended
}
