package heddle.backends.reference;

/** A piece of a call that may break a rule. */
@FunctionalInterface
interface Attempt {
    void run() throws Invalid;
}
