package heddle.cases;

/** The tool that a case is written with. */
public enum CaseStyle {
    JUNIT("junit"),
    JQWIK("jqwik"),
    JCSTRESS("jcstress");

    private final String label;

    CaseStyle(String label) {
        this.label = label;
    }

    /** Returns the name that results use. */
    public String label() {
        return label;
    }
}
