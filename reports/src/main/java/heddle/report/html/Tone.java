package heddle.report.html;

import heddle.verdict.Verdict;

/** The colour in which the page shows a verdict; beside it the verdict's name always stands in words. */
public enum Tone {
    BAD("bad", "Failed"),
    OPEN("open", "Not decided"),
    WAIVED("waived", "Waived"),
    GOOD("good", "Passed"),
    NONE("none", "Not judged");

    private final String css;
    private final String title;

    Tone(String css, String title) {
        this.css = css;
        this.title = title;
    }

    /** Returns the name of the style class. */
    public String css() {
        return css;
    }

    /** Returns the words for all verdicts of this tone. */
    public String title() {
        return title;
    }

    /** Returns the tone of a verdict. */
    public static Tone of(Verdict verdict) {
        return switch (verdict) {
            case CRASH, HANG, VIOLATION -> BAD;
            case NOT_RUN, UNKNOWN -> OPEN;
            case WAIVED -> WAIVED;
            case PASS -> GOOD;
            case UNSUPPORTED, NOT_APPLICABLE -> NONE;
        };
    }
}
