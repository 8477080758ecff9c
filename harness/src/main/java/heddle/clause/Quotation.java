package heddle.clause;

/**
 * The few words of the source that carry a claim, verbatim with their markup, line breaks aside. They are all that
 * Heddle copies from the contract, hence the bound.
 */
public record Quotation(String text) {
    /** The most words that a quotation may have. */
    public static final int MAX_WORDS = 25;

    public Quotation {
        if (text.isBlank()) {
            throw new IllegalArgumentException("empty quotation");
        }
        int words = words(text);
        if (words > MAX_WORDS) {
            throw new IllegalArgumentException(
                    "quotation of " + words + " words, " + MAX_WORDS + " are allowed: " + text);
        }
    }

    /** Counts the words, as white space divides them. */
    public int words() {
        return words(text);
    }

    private static int words(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    @Override
    public String toString() {
        return text;
    }
}
