package heddle.backends.reference.kernel;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words and signs of a shader, read from front to back. */
final class Tokens {
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\S");
    private static final String END = "";

    private final List<String> tokens;
    private int next;

    Tokens(String code) {
        String text = COMMENT.matcher(code).replaceAll(" ");
        tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    boolean nextIsNumber() {
        return !atEnd() && Character.isDigit(tokens.get(next).charAt(0));
    }

    /** Takes the next token, whatever it is; empty at the end. */
    String take() {
        return atEnd() ? END : tokens.get(next++);
    }

    /** Takes the next token if it is this one. */
    boolean takeIf(String token) {
        boolean is = !atEnd() && tokens.get(next).equals(token);
        if (is) {
            next++;
        }
        return is;
    }

    /** Takes these tokens, which must come now. */
    void expect(String... expected) throws OutsideSubsetException {
        for (String token : expected) {
            if (!takeIf(token)) {
                throw new OutsideSubsetException(take());
            }
        }
    }

    /** Takes a name. */
    String name() throws OutsideSubsetException {
        String token = take();
        if (token.isEmpty() || !Character.isJavaIdentifierStart(token.charAt(0))) {
            throw new OutsideSubsetException(token);
        }
        return token;
    }

    /** Takes an unsigned number, with or without its suffix. */
    int number() throws OutsideSubsetException {
        String token = take();
        try {
            return Integer.parseUnsignedInt(token.endsWith("u") ? token.substring(0, token.length() - 1) : token);
        } catch (NumberFormatException e) {
            throw new OutsideSubsetException(token);
        }
    }
}
