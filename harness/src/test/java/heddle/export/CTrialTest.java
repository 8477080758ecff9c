package heddle.export;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.descriptor.ShippedDescriptors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CTrialTest {
    private static final BackendDescriptor DAWN =
            ShippedDescriptors.find("dawn-null").orElseThrow();
    private static final CTrial.Effort TWICE = new CTrial.Effort(2, Duration.ofSeconds(1));

    @TempDir
    private Path folder;

    @Test
    void program_thatEndsWithOne_isConfirmed() throws IOException, InterruptedException {
        assertThat(trial("reproduced: Died", 1)).isEqualTo(new CRuns(CRuns.Status.CONFIRMED, 2, 2, "reproduced: Died"));
    }

    @Test
    void program_thatEndsWithZero_isUnconfirmed() throws IOException, InterruptedException {
        assertThat(trial("not reproduced", 0).status()).isEqualTo(CRuns.Status.UNCONFIRMED);
    }

    @Test
    void program_thatNeverCanTell_countsAsNone() throws IOException, InterruptedException {
        assertThat(trial("cannot tell: no device", 2)).isEqualTo(CRuns.none("cannot tell: no device"));
    }

    @Test
    void file_thatDoesNotCompile_countsAsNone() throws IOException, InterruptedException {
        Path compiler = script("cc", "echo 'x.c: wrong'; exit 1");

        CRuns runs = new CTrial(compiler.toString(), folder, backend(), Map.of()).of(folder.resolve("x.c"), TWICE);

        assertThat(runs).isEqualTo(CRuns.none("it does not compile: x.c: wrong"));
    }

    /** Has a compiler make a program that says something and ends with a code. */
    private CRuns trial(String words, int code) throws IOException, InterruptedException {
        Path program = script("made", "echo '" + words + "'; exit " + code);
        Path compiler = script("cc", "while [ \"$1\" != -o ]; do shift; done; cp " + program + " \"$2\"");
        return new CTrial(compiler.toString(), folder, backend(), Map.of("PATH", "/usr/bin:/bin"))
                .of(folder.resolve("x.c"), TWICE);
    }

    private Path script(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private ResolvedBackend backend() {
        ResolvedLibrary library =
                new ResolvedLibrary.OnDisk(folder.resolve("lib.so"), "0".repeat(64), "none", List.of());
        return new ResolvedBackend(DAWN, library, Map.of());
    }
}
