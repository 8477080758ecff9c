package heddle.backends.layout;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.artifact.BoundedProcess;
import heddle.backends.artifact.BoundedProcess.Outcome;
import heddle.descriptor.ShippedDescriptors;
import heddle.export.CProgram;
import heddle.export.CTarget;
import heddle.program.Claim;
import heddle.program.ProgramText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportedProgramsTest {
    private static Optional<ShippedHeader> header = Optional.empty();

    @BeforeAll
    static void find() throws InterruptedException {
        header = ShippedHeader.find();
    }

    @ParameterizedTest
    @CsvSource({
        "callback-bodies, dawn",
        "compute-counter, wgpu-native",
        "device-lost, dawn-null",
        "encoder-under-a-mutex, dawn",
        "map-hand-over, dawn",
        "priorities, dawn-null",
        "releases, wgpu-native",
        "requests, dawn",
        "scopes-per-thread, wgpu-native",
        "wait-any, dawn"
    })
    void program_thatIsExported_compilesWithoutAWarning(String name, String backend, @TempDir Path folder)
            throws IOException, InterruptedException {
        ShippedHeader shipped = ShippedHeader.orSkip(header);
        String c = CProgram.of(
                ProgramText.parse(text(name)),
                new Claim.Hung(),
                CTarget.of(ShippedDescriptors.find(backend).orElseThrow()));
        Path source = Files.writeString(folder.resolve(name + ".c"), c);

        Outcome outcome = BoundedProcess.run(
                List.of(
                        shipped.compiler().program().toString(),
                        "-std=gnu11",
                        "-O1",
                        "-Wall",
                        "-Werror",
                        "-c",
                        "-o",
                        folder.resolve("program.o").toString(),
                        "-I",
                        shipped.path().getParent().toString(),
                        source.toString()),
                folder,
                System.getenv(),
                Duration.ofMinutes(2));

        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.succeeded()).isTrue();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ProgramText.class.getResourceAsStream(name + ".program")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
