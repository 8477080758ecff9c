package heddle.probe;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.descriptor.ShippedDescriptors;
import heddle.webgpu.AdapterInfo;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeCacheTest {
    @TempDir
    private Path folder;

    @Test
    void text_ofAProbe_isReadBackEqual() {
        BackendProbe.Ready probe = ready();

        assertThat(ProbeText.read(ProbeText.of(probe))).contains(probe);
    }

    @Test
    void probe_ofALibraryInMemory_isNotKept() throws Exception {
        ResolvedBackend backend = new ResolvedBackend(
                ShippedDescriptors.find("reference").orElseThrow(),
                new ResolvedLibrary.InMemory("reference"),
                Map.of());

        new ProbeCache(folder.resolve("probes"), (b, absent) -> ready()).probe(backend, Set.of());

        assertThat(folder.resolve("probes")).doesNotExist();
    }

    @Test
    void probe_keptOnDisk_isFoundWithoutAProcess() throws Exception {
        Path library = Files.createFile(folder.resolve("liblying.so"));
        ResolvedBackend backend = new ResolvedBackend(
                ShippedDescriptors.find("dawn-null").orElseThrow(),
                new ResolvedLibrary.OnDisk(library, "0".repeat(64), "some library", List.of()),
                Map.of());
        BackendProbe made = new ProbeCache(folder, (b, absent) -> ready()).probe(backend, Set.of());

        BackendProbe found = new ProbeCache(folder, (b, absent) -> {
                    throw new IOException("a second probe was made");
                })
                .probe(backend, Set.of());

        assertThat(found).isEqualTo(made);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .hasSize(2) // with the library
                    .anyMatch(name -> name.matches("0{64}-[0-9a-f]{16}\\.probe"));
        }
    }

    @Test
    void probe_ofADamagedFile_isMadeAgain() {
        assertThat(List.of("", "format=heddle-probe/1", "wgpuCreateInstance=NONSENSE x"))
                .allMatch(text -> ProbeText.read(text).isEmpty());
    }

    private static BackendProbe.Ready ready() {
        Map<Fn, FunctionOutcome> functions = new EnumMap<>(Fn.class);
        for (Fn function : Fn.values()) {
            functions.put(function, FunctionOutcome.IMPLEMENTED);
        }
        functions.put(Fn.QUEUE_SUBMIT, FunctionOutcome.otherwiseFailed("SIGABRT\nin two lines = so"));
        AdapterInfo adapter = AdapterInfo.DEFAULT.withDevice("a device").withVendor("v");
        return new BackendProbe.Ready(new LibraryFacts("29.0.1.1", adapter), functions);
    }
}
