// ---- The process: exit codes, the watchdog, time.
enum { NOT_REPRODUCED = 0, REPRODUCED = 1, CANNOT_TELL = 2 };

static int repeats = REPEATS, repeat;               // the repeat under way counts from 1
static _Thread_local int me;                        // 0 on the main thread, 1 on thread_0 and so on
static volatile sig_atomic_t line[1 + THREADS];     // where each of them is in this file
#define AT line[me] = __LINE__,

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}
static double began;

static __attribute__((noreturn, format(printf, 2, 3))) void ended(int code, const char *format, ...) {
    static const char *const heads[] = {"not reproduced: ", "reproduced: ", "cannot tell: "};
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    printf("%s%s (repeat %d, %.3f s)\n", heads[code], text, repeat, seconds() - began);
    fflush(stdout);
    _exit(code);
}

// A signal ends the process at once: says which one it was and where the threads were.
static size_t put(char *at, const char *text) { return strlen(strcpy(at, text)); }
static size_t put_number(char *at, int number) {
    char digits[12];
    size_t count = 0, size;
    for (unsigned rest = number; count == 0 || rest; rest /= 10) digits[count++] = '0' + rest % 10;
    for (size = count; count; ) *at++ = digits[--count];
    *at = 0;
    return size;
}
static void on_signal(int number) {
    char text[256 + 32 * (1 + THREADS)];
    size_t end = 0;
    bool hung = number == SIGALRM;
    double after = seconds() - began - (hung ? HANG_SECONDS : 0);
    end += put(text + end, (hung ? HANG_IS : DEATH_IS) == REPRODUCED ? "reproduced: " : "cannot tell: ");
    end += put(text + end, hung ? "Hung: a call does not return" : "Died: signal ");
    if (!hung) end += put_number(text + end, number);
    end += put(text + end, "; after ");
    end += put_number(text + end, after > 0 ? (int)(1000 * after) : 0);
    end += put(text + end, " ms, in repeat ");
    end += put_number(text + end, repeat);
    for (int i = 0; i <= THREADS; i++) {
        if (i == 0) end += put(text + end, ", main thread at line ");
        else end += put(text + end, ", thread_"), end += put_number(text + end, i - 1), end += put(text + end, " at line ");
        end += put_number(text + end, line[i]);
    }
    end += put(text + end, "\n");
    if (write(1, text, end)) {}
    _exit(hung ? HANG_IS : DEATH_IS);
}
static void watch(void) { // from here on signals are findings
    int fatal[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGALRM};
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) signal(fatal[i], on_signal);
}
#define NEED(object) if (!object) ended(CANNOT_TELL, #object " is NULL");
