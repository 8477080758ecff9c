// ---- Priorities: only the highest thread that is neither in a long call nor waiting takes its next step, and at up to
// three steps drawn from the seed the thread that goes on becomes the lowest.
static struct { int priority; double began; } turns[1 + THREADS]; // began: 0 while it waits for its turn, < 0 at its end
static pthread_mutex_t turning = PTHREAD_MUTEX_INITIALIZER;
static int turn, lowest, changes[3];
static void draw_turns(void) {
    turn = lowest = 0;
    for (int i = 0; i < 3; i++) changes[i] = mixed(SEED + repeat * 64u + 32 + i) % STEPS;
    for (int i = 1; i <= THREADS; i++) {
        int swapped = 1 + mixed(SEED + repeat * 64u + 40 + i) % i;
        turns[i].priority = turns[swapped].priority, turns[swapped].priority = i, turns[i].began = 0;
    }
}
static bool must_wait(void) {
    for (int i = 1; i <= THREADS; i++)
        if (turns[i].priority > turns[me].priority && turns[i].began >= 0 && (!turns[i].began || seconds() - turns[i].began < 2e-4))
            return true;
    return false;
}
static void take_turn(void) {
    pthread_mutex_lock(&turning);
    turns[me].began = 0;
    for (double end = seconds() + 2e-4 * THREADS; must_wait() && seconds() < end;) {
        pthread_mutex_unlock(&turning);
        sched_yield();
        pthread_mutex_lock(&turning);
    }
    for (int i = 0, step = turn++; i < 3; i++) if (changes[i] == step) turns[me].priority = --lowest;
    turns[me].began = seconds();
    pthread_mutex_unlock(&turning);
}
static void end_turns(void) {
    pthread_mutex_lock(&turning);
    turns[me].began = -1;
    pthread_mutex_unlock(&turning);
}
