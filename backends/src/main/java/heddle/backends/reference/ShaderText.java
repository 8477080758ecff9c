package heddle.backends.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A look at WGSL that finds what is plainly wrong, and the entry points; nothing in it runs.
 *
 * @param problem what is wrong, or null
 * @param entryPoints the functions with a stage attribute
 */
record ShaderText(@Nullable String problem, List<EntryPoint> entryPoints) {
    /** A function that a pipeline may name. */
    record EntryPoint(String stage, String name) {}

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern ENTRY_POINT = Pattern.compile(
            "@(compute|vertex|fragment)\\b(?:\\s*@\\w+(?:\\([^)]*\\))?)*\\s*fn\\s+([\\p{L}_][\\p{L}\\p{N}_]*)");
    private static final Set<String> DECLARATIONS = Set.of(
            "fn", "struct", "var", "const", "override", "alias", "enable", "requires", "diagnostic", "const_assert");

    static ShaderText of(String code) {
        String text = COMMENT.matcher(code).replaceAll(" ");
        List<EntryPoint> entryPoints = new ArrayList<>();
        Matcher found = ENTRY_POINT.matcher(text);
        while (found.find()) {
            entryPoints.add(new EntryPoint(found.group(1), found.group(2)));
        }
        return new ShaderText(problemOf(text), List.copyOf(entryPoints));
    }

    /** Returns whether a pipeline of that stage may use the entry point of that name, or the only one for null. */
    boolean has(String stage, @Nullable String name) {
        List<EntryPoint> ofStage =
                entryPoints.stream().filter(e -> e.stage().equals(stage)).toList();
        return name == null
                ? ofStage.size() == 1
                : ofStage.stream().anyMatch(e -> e.name().equals(name));
    }

    private static @Nullable String problemOf(String text) {
        int depth = 0;
        boolean declarationBegins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '(' || c == '[') {
                depth++;
            } else if (c == '}' || c == ')' || c == ']') {
                depth--;
                if (depth < 0) {
                    return "unmatched '" + c + "' at " + i;
                }
                declarationBegins = depth == 0 && (c == '}' || declarationBegins);
            } else if (c == ';' && depth == 0) {
                declarationBegins = true;
            } else if (depth == 0 && declarationBegins && !Character.isWhitespace(c)) {
                if (c == '@') {
                    i = endOfWord(text, i + 1);
                } else {
                    String word = text.substring(i, endOfWord(text, i) + 1);
                    if (!DECLARATIONS.contains(word)) {
                        return "'" + word + "' at " + i + " begins no declaration";
                    }
                    declarationBegins = false;
                }
            }
        }
        return depth == 0 ? null : "a bracket is never closed";
    }

    /** Returns the index of the last character of the word that begins there, or of the one character that does. */
    private static int endOfWord(String text, int begin) {
        Matcher word = WORD.matcher(text).region(begin, text.length());
        return word.lookingAt() ? word.end() - 1 : begin;
    }
}
