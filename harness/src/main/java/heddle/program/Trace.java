package heddle.program;

import heddle.webgpu.CallbackKind;
import java.util.List;

/**
 * What one play of a program came to: what the judge reads and nothing else. Times are on the system's monotonic clock, in
 * nanoseconds.
 *
 * @param steps every step that was begun, in the order of their begins
 * @param firings every callback of an operation or a device, in the order of their begins
 * @param flaws what the player itself found wrong
 */
public record Trace(List<StepRun> steps, List<Fired> firings, List<Flaw> flaws) {
    /** Stands for an end that never came. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The answer of a wait for a callback that did not come. */
    public static final String PENDING = Words.PENDING;

    /** The caller's place of what was made outside every step: by the player's own pumping at the end. */
    public static final Place AFTERWARDS = new Place(Place.SUFFIX, Integer.MAX_VALUE);

    /**
     * One execution of a step.
     *
     * @param place where it stands; for the step of a callback's body the step of the call that registered it
     * @param body which step of that callback's body it is, from 0; -1 outside of callbacks
     * @param thread which OS thread ran it, as a number
     * @param answer the answer's word, as {@link Claim} spells them; empty if it has none
     */
    public record StepRun(Place place, int body, long thread, long beganNanos, long endedNanos, String answer) {}

    /**
     * One call of a callback by the library.
     *
     * @param kind which
     * @param operation the name of the operation; of the device for an uncaptured error or a lost device
     * @param thread which OS thread ran it
     * @param inside the step of the same thread during which it ran; {@link #AFTERWARDS} for the player's last pumping
     * @param isInsideStep false if no step was under way on that thread: a thread of the library's own
     * @param answer the answer's word, as {@link Claim} spells them
     * @param message the text that came with it
     */
    public record Fired(
            CallbackKind kind,
            String operation,
            long thread,
            Place inside,
            boolean isInsideStep,
            long beganNanos,
            long endedNanos,
            String answer,
            String message) {}

    /**
     * Something wrong that no answer shows.
     *
     * @param place the step that it belongs to
     * @param clause the id of the clause that it breaks
     * @param gist what it is, without names of the program
     */
    public record Flaw(Place place, String clause, String gist) {}

    public Trace {
        steps = List.copyOf(steps);
        firings = List.copyOf(firings);
        flaws = List.copyOf(flaws);
    }

    /** Makes one in which the player found nothing wrong by itself. */
    public Trace(List<StepRun> steps, List<Fired> firings) {
        this(steps, firings, List.of());
    }

    /** Returns whether a wait was in vain, so that what came after it was left out. */
    public boolean isGivenUp() {
        return steps.stream().anyMatch(step -> step.answer().equals(PENDING));
    }
}
