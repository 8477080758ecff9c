package heddle.table.gen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One Java file in the making: lines, indented by the braces they hold. */
final class JavaSource {
    private final String packageName;
    private final String typeName;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    JavaSource(String packageName, String typeName, String... imports) {
        this.packageName = packageName;
        this.typeName = typeName;
        line("package %s;", packageName);
        line("");
        for (String name : imports) {
            line("import %s;", name);
        }
        line("");
    }

    /** Adds one line; a line that starts with a closing brace or ends with an opening one moves the indent. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be the module's only dependency
    JavaSource line(String format, Object... arguments) {
        String line = arguments.length == 0 ? format : String.format(format, arguments);
        if (line.startsWith("}")) {
            depth--;
        }
        text.append(line.isEmpty() ? "" : "    ".repeat(depth) + line).append('\n');
        if (line.endsWith("{")) {
            depth++;
        }
        return this;
    }

    /** Writes the file below {@code root}, only when its text changed, so that nothing is compiled again in vain. */
    void writeTo(Path root) throws IOException {
        Path file = root.resolve(packageName.replace('.', '/')).resolve(typeName + ".java");
        if (depth != 0) {
            throw new IllegalStateException("unbalanced braces in " + file);
        }
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).contentEquals(text)) {
            Files.writeString(file, text);
        }
    }
}
