package heddle.pairs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What failures of one cause have in common: where the library was, or what it said, without addresses and numbers. */
final class Signatures {
    private static final int FRAMES = 3;
    private static final Pattern NUMBERS = Pattern.compile("0x[0-9a-fA-F]+|\\b\\d+\\b");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[A-Z][A-Za-z]+[^\\]]*\\]");

    private Signatures() {}

    /** Returns the signature of a failure that the process lived through. */
    static String of(CellOutcome failed) {
        return failed.verdict().label() + ": " + plain(failed.reason());
    }

    /** Returns the signature of a death, from the native frames of the JVM's error file if there are any. */
    static String ofDeath(String what, List<String> frames, String words) {
        String where =
                frames.isEmpty() ? plain(words) : frames.stream().limit(FRAMES).collect(Collectors.joining(" < "));
        return what + ": " + where;
    }

    private static String plain(String text) {
        return NUMBERS.matcher(QUOTED.matcher(text).replaceAll("[..]")).replaceAll("N");
    }
}
