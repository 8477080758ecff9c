package heddle.clause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in the webgpu-headers repository, at {@link #COMMIT}, that a clause rests on: an article with the anchor of
 * a section, or {@code webgpu.h} with the name of a declaration.
 */
public record Source(String file, String anchor) {
    /** The commit of webgpu-headers that all sources refer to. */
    public static final String COMMIT = "b3f67b8";

    private static final String HEADER = "webgpu.h";
    private static final Pattern ARTICLE_PLACE = Pattern.compile("([A-Za-z ]+\\.md)#([A-Za-z-]+)");
    private static final Pattern HEADER_PLACE = Pattern.compile("(webgpu\\.h) ([A-Za-z_]+(?:::[A-Za-z0-9]+)?)");

    /** Reads {@code Article.md#Anchor} or {@code webgpu.h Name}. */
    public static Source parse(String text) {
        for (Pattern form : new Pattern[] {ARTICLE_PLACE, HEADER_PLACE}) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                return new Source(matcher.group(1), matcher.group(2));
            }
        }
        throw new IllegalArgumentException(
                "bad source '" + text + "'; one looks like Errors.md#ErrorScopes or webgpu.h wgpuDevicePopErrorScope");
    }

    @Override
    public String toString() {
        return file + (file.equals(HEADER) ? " " : "#") + anchor;
    }
}
