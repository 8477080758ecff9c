package heddle.clause;

import java.util.regex.Pattern;

/** A pattern of ids in which {@code *} stands for any characters and {@code ?} for one. */
public record Glob(String text) {
    /** Returns whether an id matches, from its first character to its last; case counts. */
    public boolean matches(String id) {
        return Pattern.matches(Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), id);
    }
}
