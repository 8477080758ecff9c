package heddle.webgpu;

/** What a case does inside a callback. */
@FunctionalInterface
public interface CallbackBody {
    /** Does nothing. */
    CallbackBody NOTHING = firing -> {};

    /** Runs on the thread that fires the callback; what it throws fails the case and goes no further. */
    void run(Firing firing) throws Exception;
}
