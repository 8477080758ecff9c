package heddle.cases;

/** The journal notes between which a case's own time passes; everything else is overhead of process, device and teardown. */
public final class PhaseNotes {
    /** The rig stands and the case begins. */
    public static final String BEGIN = "case begins";
    /** The case has ended and the rig is taken down. */
    public static final String END = "case ended";

    private PhaseNotes() {}
}
