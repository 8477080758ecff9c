package heddle.fuzz.judge;

import heddle.program.Claim;
import heddle.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A finding as lines of a file: what a worker process tells its parent, and what lies beside a saved program. */
public final class FindingText {
    private static final String WORD = " ";
    private static final String TUPLE = " | ";

    private FindingText() {}

    /** Returns the lines. */
    public static List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add("verdict " + finding.verdict().label());
        lines.add("clause " + finding.clause());
        lines.add("gist " + oneLine(finding.gist()));
        finding.claim().ifPresent(claim -> lines.add("claim " + print(claim)));
        finding.evidence().forEach(line -> lines.add("evidence " + oneLine(line)));
        return lines;
    }

    /** Reads what {@link #lines} wrote. */
    public static Finding read(List<String> lines) {
        return new Finding(
                Verdict.ofLabel(value(lines, "verdict ").orElseThrow()).orElseThrow(),
                value(lines, "clause ").orElseThrow(),
                value(lines, "gist ").orElseThrow(),
                value(lines, "claim ").map(FindingText::parse),
                lines.stream()
                        .filter(l -> l.startsWith("evidence "))
                        .map(l -> l.substring("evidence ".length()))
                        .toList());
    }

    private static Optional<String> value(List<String> lines, String key) {
        return lines.stream()
                .filter(l -> l.startsWith(key))
                .map(l -> l.substring(key.length()))
                .findFirst();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static String print(Claim claim) {
        if (claim instanceof Claim.Died) {
            return "Died";
        } else if (claim instanceof Claim.Hung) {
            return "Hung";
        } else if (claim instanceof Claim.NotOnce once) {
            return "NotOnce " + once.operation();
        } else if (claim instanceof Claim.Misplaced misplaced) {
            return "Misplaced " + misplaced.operation();
        } else if (claim instanceof Claim.UnexplainedError error) {
            return "UnexplainedError " + error.device();
        }
        Claim.NoOrderExplains none = (Claim.NoOrderExplains) claim;
        TreeSet<String> tuples = none.explained().stream()
                .map(tuple -> String.join(WORD, tuple))
                .collect(Collectors.toCollection(TreeSet::new));
        return "NoOrderExplains " + String.join(WORD, none.steps())
                + tuples.stream().map(t -> TUPLE + t).collect(Collectors.joining());
    }

    private static Claim parse(String text) {
        String[] words = text.split(WORD, 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "Died" -> new Claim.Died();
            case "Hung" -> new Claim.Hung();
            case "NotOnce" -> new Claim.NotOnce(rest);
            case "Misplaced" -> new Claim.Misplaced(rest);
            case "UnexplainedError" -> new Claim.UnexplainedError(rest);
            case "NoOrderExplains" -> unexplained(rest.split(" \\| ", -1));
            default -> throw new IllegalArgumentException("no claim: " + text);
        };
    }

    private static Claim unexplained(String[] parts) {
        List<List<String>> tuples = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            tuples.add(List.of(parts[i].split(WORD, -1)));
        }
        return new Claim.NoOrderExplains(List.of(parts[0].split(WORD, -1)), new HashSet<>(tuples));
    }
}
