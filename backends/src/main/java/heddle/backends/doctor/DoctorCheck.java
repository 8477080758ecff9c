package heddle.backends.doctor;

/**
 * One thing that Heddle looked for.
 *
 * @param name of the thing
 * @param found what is there, in one line
 * @param remedy what to do, and what it is good for; empty when all is well
 */
public record DoctorCheck(String name, State state, String found, String remedy) {
    /** How it stands with a thing. */
    public enum State {
        /** It is there. */
        OK,
        /** It is not there, and Heddle can do less without it. */
        OPTIONAL,
        /** It is not there, and some command fails without it. */
        MISSING
    }

    public DoctorCheck {
        if (state == State.OK && !remedy.isEmpty()) {
            throw new IllegalArgumentException("what is well needs no remedy: " + name);
        }
    }

    static DoctorCheck ok(String name, String found) {
        return new DoctorCheck(name, State.OK, found, "");
    }
}
