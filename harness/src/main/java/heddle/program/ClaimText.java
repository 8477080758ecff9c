package heddle.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text form of claims, one line each: {@code died}, {@code hung}, {@code not-once OPERATION}, {@code misplaced
 * OPERATION}, {@code unexplained-error DEVICE}, or {@code no-order-explains STEP, STEP: WORD, WORD; WORD, WORD} with the
 * explained tuples.
 */
public final class ClaimText {
    private ClaimText() {}

    /** Prints a claim. */
    public static String print(Claim claim) {
        if (claim instanceof Claim.Died) {
            return "died";
        } else if (claim instanceof Claim.Hung) {
            return "hung";
        } else if (claim instanceof Claim.NotOnce once) {
            return "not-once " + once.operation();
        } else if (claim instanceof Claim.Misplaced misplaced) {
            return "misplaced " + misplaced.operation();
        } else if (claim instanceof Claim.UnexplainedError error) {
            return "unexplained-error " + error.device();
        }
        Claim.NoOrderExplains orders = (Claim.NoOrderExplains) claim;
        return "no-order-explains " + String.join(", ", orders.steps()) + ": "
                + orders.explained().stream()
                        .map(tuple -> String.join(", ", tuple))
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.joining("; "));
    }

    /** Reads a claim; throws for a text that is none. */
    public static Claim parse(String text) {
        int blank = text.indexOf(' ');
        String kind = blank < 0 ? text : text.substring(0, blank);
        String rest = blank < 0 ? "" : text.substring(blank + 1).strip();
        return switch (kind) {
            case "died" -> new Claim.Died();
            case "hung" -> new Claim.Hung();
            case "not-once" -> new Claim.NotOnce(named(rest, text));
            case "misplaced" -> new Claim.Misplaced(named(rest, text));
            case "unexplained-error" -> new Claim.UnexplainedError(named(rest, text));
            case "no-order-explains" -> orders(rest, text);
            default ->
                throw new IllegalArgumentException("no claim: '" + text
                        + "'; there are died, hung, not-once, misplaced, unexplained-error and no-order-explains");
        };
    }

    private static String named(String rest, String text) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("the claim '" + text + "' names nothing");
        }
        return rest;
    }

    private static Claim orders(String rest, String text) {
        int colon = rest.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("the claim '" + text + "' has no explained words after ': '");
        }
        List<String> steps = words(rest.substring(0, colon));
        Set<List<String>> explained = new LinkedHashSet<>();
        for (String tuple : rest.substring(colon + 2).split(";")) {
            List<String> words = words(tuple);
            if (words.size() != steps.size()) {
                throw new IllegalArgumentException("the claim names " + steps.size() + " steps, and '" + tuple.strip()
                        + "' has " + words.size() + " words");
            }
            explained.add(words);
        }
        return new Claim.NoOrderExplains(steps, explained);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",")) {
            words.add(word.strip());
        }
        return words;
    }
}
