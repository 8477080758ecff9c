package heddle.table.proof;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a webgpu.h declares, read from its text, all in C spelling.
 *
 * @param functions exported functions
 * @param objects handle types
 * @param callbacks callback types
 * @param structs the members of each struct
 * @param values the values of each enumeration and flag set, without the one that only forces its width
 */
public record HeaderText(
        Set<String> functions,
        Set<String> objects,
        Set<String> callbacks,
        Map<String, Set<String>> structs,
        Map<String, Set<String>> values) {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern FUNCTION = Pattern.compile("(?m)^WGPU_EXPORT [^;(]*\\b(wgpu\\w+)\\s*\\(");
    private static final Pattern OBJECT = Pattern.compile("typedef struct WGPU\\w+Impl\\s*\\*\\s*(WGPU\\w+)");
    private static final Pattern CALLBACK = Pattern.compile("typedef void \\(\\*(WGPU\\w+Callback)\\)");
    private static final Pattern STRUCT = Pattern.compile("typedef struct (WGPU\\w+) \\{([^}]*)\\}");
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\s*;");
    private static final Pattern ENUM = Pattern.compile("typedef enum (WGPU\\w+) \\{([^}]*)\\}");
    private static final Pattern VALUE = Pattern.compile("(WGPU\\w+)\\s*=");
    private static final Pattern FLAG = Pattern.compile("static const (WGPU\\w+) (\\1_\\w+)\\s*=");

    /** Reads a header's text; throws when it declares nothing of one kind, which no webgpu.h does. */
    public static HeaderText parse(String header) {
        String text = COMMENT.matcher(header).replaceAll(" ");
        Map<String, Set<String>> values = members(text, ENUM, VALUE);
        values.forEach((type, names) -> names.remove(type + "_Force32"));
        for (Matcher flag = FLAG.matcher(text); flag.find(); ) {
            values.computeIfAbsent(flag.group(1), type -> new LinkedHashSet<>()).add(flag.group(2));
        }
        return new HeaderText(
                names(text, FUNCTION),
                names(text, OBJECT),
                names(text, CALLBACK),
                members(text, STRUCT, MEMBER),
                values);
    }

    public HeaderText {
        if (functions.isEmpty() || objects.isEmpty() || callbacks.isEmpty() || structs.isEmpty() || values.isEmpty()) {
            throw new IllegalArgumentException("not the text of a webgpu.h: it lacks functions, objects or types");
        }
    }

    private static Set<String> names(String text, Pattern pattern) {
        Set<String> names = new LinkedHashSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Map<String, Set<String>> members(String text, Pattern type, Pattern member) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (Matcher matcher = type.matcher(text); matcher.find(); ) {
            members.put(matcher.group(1), names(matcher.group(2), member));
        }
        return members;
    }
}
