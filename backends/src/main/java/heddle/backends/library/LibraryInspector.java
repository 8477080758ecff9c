package heddle.backends.library;

import heddle.backends.library.LibraryInspection.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a shared library by its file alone.
 *
 * <p>IMPLEMENTATION NOTES. Two generations of webgpu.h have structs of the same size with other meanings, so an old library
 * would not fail but misunderstand. The marks are functions: the old generation has wgpuGetInstanceCapabilities and lacks
 * wgpuGetInstanceFeatures; a wgpu-native older still lacks both.
 */
public final class LibraryInspector {
    /** Without one of these no case can get as far as a device. */
    private static final List<String> INDISPENSABLE = List.of(
            "wgpuCreateInstance",
            "wgpuInstanceRequestAdapter",
            "wgpuInstanceProcessEvents",
            "wgpuInstanceRelease",
            "wgpuAdapterRequestDevice",
            "wgpuAdapterRelease",
            "wgpuDeviceGetQueue",
            "wgpuDeviceRelease");

    private static final int MOST_NAMES_SHOWN = 4;
    private static final String WRONG_FILE =
            "give the path of a library that implements webgpu.h, built for this machine";

    private final List<String> wanted;

    /** Inspects for these functions, as a rule all of the table of webgpu.h. */
    public LibraryInspector(Collection<String> wanted) {
        this.wanted = wanted.stream().sorted().toList();
    }

    /** Inspects a library; whatever the file holds, there is an answer. */
    public LibraryInspection inspect(Path path) {
        if (!Files.exists(path)) {
            return LibraryInspection.unreadable(path, "does not exist", "check the path");
        }
        if (!Files.isRegularFile(path)) {
            return LibraryInspection.unreadable(path, "is not a file", "give the path of the library itself");
        }
        try (ElfFile file = ElfFile.open(path, Machine.current())) {
            return judge(path, file.exportedFunctions(name -> name.startsWith("wgpu")));
        } catch (ElfProblem e) {
            return LibraryInspection.unreadable(path, String.valueOf(e.getMessage()), WRONG_FILE);
        } catch (IOException e) {
            return LibraryInspection.unreadable(path, "cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    private LibraryInspection judge(Path path, Set<String> exported) throws IOException {
        LibraryKind kind = LibraryKind.of(exported);
        Optional<WgpuNativeVersion> version =
                kind == LibraryKind.WGPU_NATIVE ? WgpuNativeVersion.writtenIn(path) : Optional.empty();
        List<String> missing =
                wanted.stream().filter(name -> !exported.contains(name)).toList();
        Answer answer = answer(kind, kind.named(version), exported);
        return new LibraryInspection(path, kind, version, exported, missing, answer);
    }

    private static Answer answer(LibraryKind kind, String implementation, Set<String> exported) {
        if (exported.isEmpty()) {
            return new Answer.Refused("exports no function of webgpu.h", WRONG_FILE);
        }
        boolean old = exported.contains("wgpuGetInstanceCapabilities") || kind == LibraryKind.WGPU_NATIVE;
        if (old && !exported.contains("wgpuGetInstanceFeatures")) {
            return new Answer.Refused(
                    "is " + implementation + " with an older webgpu.h, whose structs and values mean other things",
                    "use a library built for webgpu.h of 2026 (b3f67b8), for example wgpu-native v29");
        }
        List<String> lacking = INDISPENSABLE.stream()
                .filter(function -> !exported.contains(function))
                .toList();
        if (!lacking.isEmpty()) {
            return new Answer.Refused("lacks functions that every case needs: " + shown(lacking), WRONG_FILE);
        }
        return new Answer.Accepted();
    }

    private static String shown(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES_SHOWN, names.size())));
        return names.size() <= MOST_NAMES_SHOWN ? first : first + " and " + (names.size() - MOST_NAMES_SHOWN) + " more";
    }
}
