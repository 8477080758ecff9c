package heddle.backends.confined;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfinedGpuTest {
    private static final int SIGABRT_STATUS = 134;

    @TempDir
    Path folder;

    @Test
    void objects_onTheirThread_work() {
        try (Fixture fixture = new Fixture(ConfinedGpu.create())) {
            assertThat(fixture.map(fixture.readable(16), MapMode.READ).status())
                    .isEqualTo(MapAsyncStatus.SUCCESS.value());
        }
    }

    @Test
    void wholeStacks_onThreadsOfTheirOwn_workAtOnce() {
        assertThat(InThreads.together(3, thread -> {
                    try (Fixture fixture = new Fixture(ConfinedGpu.create())) {
                        return fixture.map(fixture.writable(16), MapMode.WRITE).status();
                    }
                }))
                .containsOnly(MapAsyncStatus.SUCCESS.value());
    }

    @Test
    void instance_onManyThreads_works() {
        try (Fixture fixture = new Fixture(ConfinedGpu.create())) {
            InThreads.together(3, thread -> {
                fixture.instance.processEvents();
                fixture.newAdapter().release();
                return thread;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void object_onAnotherThread_endsTheProcess(Misuse misuse) throws IOException, InterruptedException {
        Path words = folder.resolve("stderr");
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Misuse.class.getName(),
                        misuse.name())
                .redirectError(words.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(SIGABRT_STATUS);
            assertThat(Files.readString(words, StandardCharsets.UTF_8))
                    .contains("thread-confined: " + misuse.function)
                    .contains("belongs to");
        } finally {
            process.destroyForcibly();
        }
    }
}
