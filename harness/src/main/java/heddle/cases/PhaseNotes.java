package heddle.cases;

/**
 * The journal notes that divide the life of a worker: a case's own time passes between its begin and its end, and nobody's
 * while it waits for its turn. Everything else is overhead of process, device and teardown.
 */
public final class PhaseNotes {
    /** The case waits until others that need the cores have raced. */
    public static final String WAIT = "waits for its turn";
    /** It is the case's turn. */
    public static final String TURN = "has its turn";
    /** The rig stands and the case begins. */
    public static final String BEGIN = "case begins";
    /** The case has ended and the rig is taken down. */
    public static final String END = "case ended";

    private PhaseNotes() {}
}
