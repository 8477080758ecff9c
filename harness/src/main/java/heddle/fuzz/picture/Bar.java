package heddle.fuzz.picture;

/**
 * Something that took its time on a thread.
 *
 * @param lane names the thread
 * @param depth how many others it is inside of on that thread: a callback in its pump, a call in a callback
 * @param what the step of a program, the call or the callback, in one line
 * @param endedNanos {@link #NEVER} for what had not ended when its process did
 * @param answer in a word; empty if there was none
 */
record Bar(String lane, int depth, String what, long beganNanos, long endedNanos, String answer) {
    /** Stands for an end that never came. */
    static final long NEVER = Long.MAX_VALUE;

    boolean hasEnded() {
        return endedNanos != NEVER;
    }
}
