package heddle.worker;

/** How a worker process ended. */
public sealed interface WorkerEnd {
    /** By itself, with that exit code; 128 + N after signal N. */
    record Exited(int code) implements WorkerEnd {}

    /** Killed by the watchdog, and why. */
    record Hung(String why) implements WorkerEnd {}
}
