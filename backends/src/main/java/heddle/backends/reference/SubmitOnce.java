package heddle.backends.reference;

/** Whether one command buffer has been submitted. Changed under its device's lock, read by any thread. */
public class SubmitOnce {
    private volatile boolean submitted;

    public boolean isSubmitted() {
        return submitted;
    }

    /** Uses the command buffer up. */
    public void submit() {
        submitted = true;
    }

    /** Hears, on the queue's thread, that the command buffer has run. */
    public void ran() {}
}
