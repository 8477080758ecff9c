package heddle.report.console;

import heddle.verdict.Verdict;

/** Colours on a terminal, or none. Only Heddle's own words are coloured, so no text from outside sits in a sequence. */
final class Ink {
    private static final String RESET = "\u001B[0m";

    private final boolean colour;

    Ink(boolean colour) {
        this.colour = colour;
    }

    /** Returns the text in the colour of the verdict. */
    String of(Verdict verdict, String text) {
        return switch (verdict) {
            case CRASH, HANG, VIOLATION -> paint("1;31", text);
            case NOT_RUN, UNKNOWN -> paint("33", text);
            case WAIVED -> paint("36", text);
            case PASS -> paint("32", text);
            case UNSUPPORTED, NOT_APPLICABLE -> paint("2", text);
        };
    }

    /** Returns the text as a heading. */
    String heading(String text) {
        return paint("1", text);
    }

    /** Returns the text as something of lesser weight. */
    String quiet(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + RESET : text;
    }
}
