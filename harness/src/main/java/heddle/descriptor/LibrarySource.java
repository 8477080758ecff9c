package heddle.descriptor;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where the implementation under test comes from: a file, an artifact of the cache, or Heddle's own memory. */
public sealed interface LibrarySource {
    /** A shared library at a path of the user's. */
    record File(Path path) implements LibrarySource {
        public File {
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException("library path is not absolute: " + path);
            }
        }

        @Override
        public String text() {
            return path.toString();
        }
    }

    /** The main file of a pinned artifact, downloaded into the cache when it is needed. */
    record Artifact(String name) implements LibrarySource {
        public Artifact {
            check(ARTIFACT_NAME, name, "an artifact's name");
        }

        @Override
        public String text() {
            return ARTIFACT_PREFIX + name;
        }
    }

    /** An implementation in plain Java: {@code reference} and its kinds, or {@code mutant/NAME} for one with one fault. */
    record Memory(String name) implements LibrarySource {
        public Memory {
            check(MEMORY_NAME, name, "'reference', 'reference-confined', 'reference-proxied' or 'mutant/NAME'");
        }

        @Override
        public String text() {
            return MEMORY_PREFIX + name;
        }
    }

    String ARTIFACT_PREFIX = "artifact:";
    String MEMORY_PREFIX = "memory:";
    Pattern ARTIFACT_NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    Pattern MEMORY_NAME = Pattern.compile("reference(-confined|-proxied)?|mutant/[a-z0-9][a-z0-9-]*");

    /** Returns the source as a descriptor writes it. */
    String text();

    /** Reads a source; a relative path is taken from {@code folder}, the one that the descriptor lies in. */
    static LibrarySource parse(String text, Path folder) {
        if (text.startsWith(ARTIFACT_PREFIX)) {
            return new Artifact(text.substring(ARTIFACT_PREFIX.length()));
        }
        if (text.startsWith(MEMORY_PREFIX)) {
            return new Memory(text.substring(MEMORY_PREFIX.length()));
        }
        return new File(folder.resolve(text).toAbsolutePath().normalize());
    }

    private static void check(Pattern form, String name, String expected) {
        if (!form.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not " + expected);
        }
    }
}
