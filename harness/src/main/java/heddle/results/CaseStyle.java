package heddle.results;

import java.util.Optional;

/** The way in which a case is written, and so the tool that runs it. */
public enum CaseStyle {
    JUNIT("junit"),
    JQWIK("jqwik"),
    JCSTRESS("jcstress"),
    /** A program file, which the fuzzer's player and judge run. */
    PROGRAM("program");

    private final String label;

    CaseStyle(String label) {
        this.label = label;
    }

    /** Returns the name used in files. */
    public String label() {
        return label;
    }

    /** Returns the style of that exact label, or nothing. */
    public static Optional<CaseStyle> ofLabel(String label) {
        for (CaseStyle style : values()) {
            if (style.label.equals(label)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}
