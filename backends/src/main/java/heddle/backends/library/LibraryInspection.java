package heddle.backends.library;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a shared library's file says about it.
 *
 * @param exported the wgpu functions that it exports, sorted
 * @param missing the functions of Heddle's table that it lacks; cases that need one are Unsupported
 * @param version of wgpu-native as written in the file; a worker asks for the exact one
 */
public record LibraryInspection(
        Path path,
        LibraryKind kind,
        Optional<WgpuNativeVersion> version,
        Set<String> exported,
        List<String> missing,
        Answer answer) {
    /** Whether Heddle will run the library. */
    public sealed interface Answer {
        /** It may be loaded. */
        record Accepted() implements Answer {}

        /**
         * It must not be loaded.
         *
         * @param reason a clause to put behind the path: "is not an ELF file"
         * @param remedy what the user can do
         */
        record Refused(String reason, String remedy) implements Answer {}
    }

    public LibraryInspection {
        exported = Collections.unmodifiableSet(new TreeSet<>(exported));
        missing = List.copyOf(missing);
    }

    /** Names the implementation for people, with its version where the file tells it. */
    public String implementation() {
        return kind.named(version);
    }

    static LibraryInspection unreadable(Path path, String reason, String remedy) {
        return new LibraryInspection(
                path, LibraryKind.OTHER, Optional.empty(), Set.of(), List.of(), new Answer.Refused(reason, remedy));
    }
}
