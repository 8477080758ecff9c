package heddle.program;

/** One step made ready to be played many times. Immutable; safe for all threads. */
abstract class StepPlan {
    private final Place place;
    private final int body;

    StepPlan(Steps.At at) {
        this.place = at.place();
        this.body = at.body();
    }

    final Place place() {
        return place;
    }

    /** Takes the step on the calling thread, whose track it is, and notes it there. */
    final void play(Run run, Track track) {
        long began = System.nanoTime();
        Place before = track.enter(place);
        try {
            String answer = run.isGivenUp() && !isAlwaysTaken() ? Words.SKIPPED : take(run, track);
            track.ran(place, body, began, System.nanoTime(), answer);
        } finally {
            track.enter(before);
        }
    }

    /** Returns whether the step is taken even after the program was given up. */
    boolean isAlwaysTaken() {
        return false;
    }

    /** Takes the step; returns its answer's word. */
    abstract String take(Run run, Track track);

    /** Returns whether one of these objects never came about. */
    static boolean isMissing(Run run, int[] needed) {
        for (int slot : needed) {
            if (run.get(slot) == null) {
                return true;
            }
        }
        return false;
    }
}
