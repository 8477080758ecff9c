package heddle.table.gen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The generator's entry point, called by the build as {@code GenerateMain <api|binding> <outputDir>}. */
public final class GenerateMain {
    private GenerateMain() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected <api|binding> <outputDir>, got " + args.length + " arguments");
        }
        Files.createDirectories(Path.of(args[1]));
    }
}
