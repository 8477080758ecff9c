package heddle.backends.reference;

/** How an asynchronous operation ends. One of its methods is called, once, by the thread that fires the callback. */
public interface Completion {
    /** Decides how the operation ended, as its callback is about to be told. */
    Outcome complete();

    /** Gives the operation up, since the application dropped its instance. */
    Outcome cancel();
}
