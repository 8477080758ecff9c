int main(int argc, char **argv) {
    const char *times = argc > 1 ? argv[1] : getenv("TIMES");
    if (times) repeats = atoi(times);
    double most = getenv("SECONDS") ? atof(getenv("SECONDS")) : 1e9; // after which it begins no further repeat
    load();
    began = seconds();
#if TRIES_A_DEVICE
    try_device();
#endif
    open_once();
    watch();
    start_threads();
    began = seconds();
    for (repeat = 1; repeat <= repeats && seconds() - began < most; repeat++) {
        alarm(HANG_SECONDS);
        reset();
        prefix();
        run_threads();
        suffix();
        settle();
        check();
        give_back();
    }
    repeat--;
    ended(NOT_REPRODUCED, "%d repeats of the program", repeat);
}
