package heddle.matrix;

/** What became of a mutant. */
public enum Fate {
    /** At least one case failed on it. */
    KILLED("killed"),
    /** Every planned case ran to its end, and none failed. */
    SURVIVED("survived"),
    /** None failed, and some case did not run or could not decide. */
    UNDECIDED("undecided"),
    /** No case ran on it: the run ended before. */
    NOT_RUN("not run");

    private final String label;

    Fate(String label) {
        this.label = label;
    }

    /** Returns the name used in files and reports. */
    public String label() {
        return label;
    }
}
