package heddle.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.webgpu.BackendType;
import heddle.webgpu.FeatureName;
import heddle.webgpu.PowerPreference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorReaderTest {
    private static final String LEAST = "id = acme\nlibrary = /opt/libacme.so\n";

    private static BackendDescriptor read(String text) {
        return DescriptorReader.read(text, "acme.descriptor", Path.of("/home/me"));
    }

    @Test
    void read_leastText_takesTheDefaultsThatTheKeysName() {
        BackendDescriptor descriptor = read(LEAST);
        assertThat(descriptor.title()).isEqualTo("acme");
        assertThat(descriptor.library()).isEqualTo(new LibrarySource.File(Path.of("/opt/libacme.so")));
        assertThat(descriptor.driver()).isEqualTo(new DriverSource.Machine());
        assertThat(descriptor.adapter())
                .isEqualTo(new AdapterChoice(BackendType.UNDEFINED, false, PowerPreference.UNDEFINED));
        assertThat(descriptor.pump()).isEqualTo(Pump.PROCESS_EVENTS);
        assertThat(descriptor.executesCommands()).isTrue();
        assertThat(descriptor.callBound()).isEqualTo(Duration.ofSeconds(10));
        assertThat(descriptor.meansUnimplemented("not implemented")).isFalse();
    }

    @Test
    void read_everyKey_isUsed() {
        BackendDescriptor descriptor = read(LEAST + """
                driver = artifact:swiftshader
                env.ACME_LOG = ${library.dir}/log
                adapter.backendType = vulkan
                adapter.forceFallback = true
                adapter.powerPreference = 2
                instance.timedWaitAnyMaxCount = 64
                device.features = TimestampQuery, 0x00050004
                profile = proxied
                pump = waitAny
                executes-commands = false
                unimplemented = panicked at \\S+\\s+not implemented
                abi = b3f67b8
                call-bound = 2.5
                note = nightly # 3
                """);
        assertThat(descriptor.adapter())
                .isEqualTo(new AdapterChoice(BackendType.VULKAN, true, PowerPreference.HIGH_PERFORMANCE));
        assertThat(descriptor.deviceFeatures())
                .containsExactly(FeatureName.TIMESTAMP_QUERY, FeatureName.of(0x00050004));
        assertThat(descriptor.callBound()).isEqualTo(Duration.ofMillis(2500));
        assertThat(descriptor.environment()).isEqualTo(Map.of("ACME_LOG", new Template("${library.dir}/log")));
        assertThat(descriptor.meansUnimplemented("thread panicked at src/a.rs:1:2:\nnot implemented\n"))
                .isTrue();
        assertThat(descriptor.note()).isEqualTo("nightly # 3");
    }

    @Test
    void read_misspeltKey_namesFileLineAndNearestKey() {
        assertThatThrownBy(() -> read(LEAST + "adapter.backendtyp = Null"))
                .isInstanceOf(DescriptorProblem.class)
                .hasMessageStartingWith("acme.descriptor:3: unknown key 'adapter.backendtyp'")
                .hasMessageContaining("did you mean 'adapter.backendType'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "driver = swiftshader             | expected none, system or artifact:NAME",
                "adapter.backendType = Vulcan     | did you mean 'Vulkan'?",
                "adapter.forceFallback = yes      | expected true or false",
                "instance.timedWaitAnyMaxCount =-1| expected a whole number",
                "device.features = 0x             | no 32-bit number",
                "device.features = TimestampQuery,| '' is unknown",
                "profile = single                 | the profiles are multithreaded",
                "pump = poll                      | expected waitAny or processEvents",
                "unimplemented = (                | not a regular expression",
                "abi = 2024                       | speaks webgpu.h b3f67b8 only",
                "call-bound = 0                   | expected more than 0 seconds",
                "call-bound = fast                | expected seconds",
                "env.A B = 1                      | no name of an environment variable",
                "env.A = ${home}                  | ${home} is unknown",
                "env.A = ${library.dir            | ${library.dir is unknown",
            })
    void read_badValue_namesLineAndWhatIsExpected(String line, String expected) {
        assertThatThrownBy(() -> read(LEAST + line))
                .isInstanceOf(DescriptorProblem.class)
                .hasMessageStartingWith("acme.descriptor:3: ")
                .hasMessageContaining(expected);
    }

    @Test
    void read_missingRequiredKey_showsAnExample() {
        assertThatThrownBy(() -> read("id = acme")).hasMessageContaining("no 'library'; for example: library = /");
    }

    @Test
    void read_libraryFolderOfAnInMemoryBackend_isRefused() {
        assertThatThrownBy(() -> read("id = a\nlibrary = memory:reference\nenv.A = ${library.dir}"))
                .hasMessageContaining("needs a library that is a file");
    }

    @Test
    void read_relativeLibrary_isTakenFromTheDescriptorsFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.descriptor"), "id = a\nlibrary = lib/liba.so\n");
        assertThat(DescriptorReader.read(file).library())
                .isEqualTo(new LibrarySource.File(folder.toAbsolutePath().resolve("lib/liba.so")));
    }
}
