package heddle.backends.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import heddle.backends.library.LibraryInspection.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryInspectorTest {
    private static final List<String> LEAST = List.of(
            "wgpuCreateInstance",
            "wgpuInstanceRequestAdapter",
            "wgpuInstanceProcessEvents",
            "wgpuInstanceRelease",
            "wgpuAdapterRequestDevice",
            "wgpuAdapterRelease",
            "wgpuDeviceGetQueue",
            "wgpuDeviceRelease");

    @TempDir
    private Path folder;

    private final LibraryInspector inspector =
            new LibraryInspector(List.of("wgpuCreateInstance", "wgpuInstanceWaitAny", "wgpuBufferUnmap"));

    private static List<String> leastWith(String... more) {
        List<String> functions = new ArrayList<>(LEAST);
        functions.addAll(List.of(more));
        return functions;
    }

    private LibraryInspection inspect(List<String> functions, String trailer) throws IOException {
        return inspector.inspect(TinyElf.write(folder.resolve("lib.so"), functions, trailer));
    }

    /** Inspects a library of which one byte is another. */
    private LibraryInspection inspectPatched(int at, int value) throws IOException {
        byte[] bytes = TinyElf.bytes(LEAST, "");
        bytes[at] = (byte) value;
        return inspector.inspect(Files.write(folder.resolve("lib.so"), bytes));
    }

    private static String refusal(LibraryInspection inspection) {
        return inspection.answer() instanceof Answer.Refused refused ? refused.reason() : "accepted";
    }

    @Test
    void inspect_libraryWithTheLeast_isAcceptedAndSaysWhatItLacks() throws IOException {
        LibraryInspection inspection = inspect(leastWith("wgpuInstanceWaitAny", "other"), "");
        assertThat(inspection.answer()).isEqualTo(new Answer.Accepted());
        assertThat(inspection.kind()).isEqualTo(LibraryKind.OTHER);
        assertThat(inspection.missing()).containsExactly("wgpuBufferUnmap");
        assertThat(inspection.exported()).hasSize(9).doesNotContain("other");
    }

    @Test
    void inspect_oldWgpuNative_isRefusedByNameAndVersion() throws IOException {
        LibraryInspection inspection = inspect(
                leastWith("wgpuGetVersion", "wgpuDevicePoll", "wgpuGetInstanceCapabilities"),
                "LoggerErrorv27.0.4.0Unknown");
        assertThat(refusal(inspection)).startsWith("is wgpu-native v27.0.4.0 with an older webgpu.h");
    }

    @Test
    void inspect_stillOlderWgpuNative_isRefusedThoughItLacksBothMarks() throws IOException {
        assertThat(refusal(inspect(leastWith("wgpuGetVersion", "wgpuDevicePoll"), "v22.1.0.5 v1.2.3.4")))
                .startsWith("is wgpu-native with an older webgpu.h");
    }

    @Test
    void inspect_oldLibraryOfAnyKind_isRefused() throws IOException {
        assertThat(refusal(inspect(leastWith("wgpuGetInstanceCapabilities"), "")))
                .contains("older webgpu.h");
    }

    @Test
    void inspect_newWgpuNativeAndDawn_areAcceptedAndNamed() throws IOException {
        LibraryInspection wgpu =
                inspect(leastWith("wgpuGetVersion", "wgpuDevicePoll", "wgpuGetInstanceFeatures"), "v29.0.1.1");
        assertThat(wgpu.implementation()).isEqualTo("wgpu-native v29.0.1.1");
        assertThat(wgpu.version()).contains(WgpuNativeVersion.of(0x1d000101));
        assertThat(refusal(wgpu)).isEqualTo("accepted");
        LibraryInspection dawn = inspect(leastWith("wgpuDeviceTick", "wgpuGetInstanceFeatures"), "v29.0.1.1");
        assertThat(dawn.implementation()).isEqualTo("Dawn");
        assertThat(dawn.version()).isEqualTo(Optional.empty());
        assertThat(refusal(dawn)).isEqualTo("accepted");
    }

    @Test
    void inspect_noFunctionOrTooFew_isRefused() throws IOException {
        assertThat(refusal(inspect(List.of("x"), ""))).isEqualTo("exports no function of webgpu.h");
        assertThat(refusal(inspect(List.of("wgpuCreateInstance"), "")))
                .isEqualTo("lacks functions that every case needs: wgpuInstanceRequestAdapter, "
                        + "wgpuInstanceProcessEvents, wgpuInstanceRelease, wgpuAdapterRequestDevice and 3 more");
    }

    @Test
    void inspect_pathWithoutALibrary_saysWhatIsThere() throws IOException {
        Path text = Files.writeString(folder.resolve("text.so"), "not a library");
        assertThat(refusal(inspector.inspect(folder.resolve("none")))).isEqualTo("does not exist");
        assertThat(refusal(inspector.inspect(folder))).isEqualTo("is not a file");
        assertThat(refusal(inspector.inspect(text))).isEqualTo("is not an ELF file");
        assertThat(refusal(inspector.inspect(Files.createFile(folder.resolve("empty")))))
                .isEqualTo("is not an ELF file");
    }

    @Test
    void inspect_elfOfAnotherKind_isRefused() throws IOException {
        assertThat(refusal(inspectPatched(4, 1))).contains("not a 64-bit");
        assertThat(refusal(inspectPatched(16, 2))).contains("not a shared library");
        assertThat(refusal(inspectPatched(18, 243)))
                .startsWith("is built for a processor that ELF numbers 243, and this machine is ");
    }

    @Test
    void inspect_everyCutOfAnElfFile_isRefusedWithoutAThrow() throws IOException {
        byte[] whole = TinyElf.bytes(LEAST, "");
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.so"), Arrays.copyOf(whole, length));
            assertThat(refusal(inspector.inspect(cut))).as("cut at " + length).isNotEqualTo("accepted");
        }
    }

    @Test
    void inspect_anyByteOfTheHeaderDamaged_givesAnAnswer() throws IOException {
        for (int at = 0; at < 64; at++) {
            assertThat(inspectPatched(at, 0xff).answer()).isNotNull();
        }
    }

    @Test
    void inspect_libraryOfARealCompiler_listsItsFunctionsOnly() throws Exception {
        assumeThat(Path.of("/usr/bin/gcc")).exists();
        Path source = Files.writeString(folder.resolve("a.c"), """
                int wgpuData;
                void wgpuCreateInstance(void) {}
                static void wgpuLocal(void) {}
                __attribute__((visibility("hidden"))) void wgpuHidden(void) { wgpuLocal(); }
                extern void wgpuElsewhere(void);
                void wgpuCaller(void) { wgpuElsewhere(); }
                """);
        Path library = folder.resolve("liba.so");
        Process gcc = new ProcessBuilder(
                        "/usr/bin/gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
                .inheritIO()
                .start();
        assertThat(gcc.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(inspector.inspect(library).exported()).containsExactly("wgpuCaller", "wgpuCreateInstance");
    }
}
