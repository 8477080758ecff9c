package heddle.backends.mutant;

/** When the fault of a mutant shows. */
public enum Shows {
    /** Whenever a legal program goes there. */
    ALWAYS("always"),
    /** Only if calls of several threads overlap closely enough. */
    IN_A_RACE("in a race"),
    /** About once in a thousand of the calls, or of the overlaps, that could show it. */
    RARELY("once in a thousand");

    private final String label;

    Shows(String label) {
        this.label = label;
    }

    /** Returns the words for people. */
    public String label() {
        return label;
    }
}
