package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong input is refused in one or two lines, with exit code 2, and leaves nothing behind. */
class RunCommandTest {
    @TempDir
    private Path folder;

    private static Stream<Arguments> wrongInput() {
        return Stream.of(
                wrong("no backend 'nosuch'", "--backend", "nosuch"),
                wrong("did you mean 'dawn'?", "--backend", "down"),
                wrong("no mutant 'nosuch'", "--backend", "mutant-nosuch"),
                wrong("a backend is named twice", "--backend", "reference,reference"),
                wrong("no tier 'huge'", "--backend", "reference", "--tier", "huge"),
                wrong("no clause matches 'NOPE-*'", "--backend", "reference", "--clause", "NOPE-*"),
                wrong("no case matches 'nope.*'", "--backend", "reference", "--case", "nope.*"),
                wrong("unknown profile 'nope'", "--backend", "reference", "--profile", "nope"),
                wrong("0 is not a positive number", "--backend", "reference", "--jobs", "0"),
                wrong("0 is not a positive number", "--backend", "reference", "--jobs-statistical", "0"),
                wrong("'x' is not an int", "--jobs", "x"),
                wrong("--library", "--library"),
                wrong("--library needs --like ID or --descriptor FILE", "--library", "lib.so"),
                wrong("--like needs --library PATH", "--like", "dawn"),
                wrong("does not exist", "--library", "/nonexistent/lib.so", "--like", "dawn-null"),
                wrong("is not a file", "--library", "/", "--like", "dawn-null"),
                wrong("nonexistent.descriptor: it does not exist", "--descriptor", "nonexistent.descriptor"),
                wrong("exclude one another", "--library", "l.so", "--like", "dawn", "--descriptor", "d"),
                wrong("does not go with", "--backend", "dawn", "--library", "l.so", "--like", "dawn"));
    }

    private static Arguments wrong(String message, String... words) {
        return Arguments.of(message, List.of(words));
    }

    @ParameterizedTest
    @MethodSource("wrongInput")
    void wrong(String message, List<String> words) {
        Path out = folder.resolve("out");
        List<String> args = new ArrayList<>(List.of("run", "--out", out.toString()));
        args.addAll(words);

        Spoken spoken = Spoken.to(args.toArray(String[]::new));

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).startsWith("heddle: ").contains(message).doesNotContain("Exception");
        assertThat(spoken.err().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void library_thatIsText_isRefusedByItsBytes() throws IOException {
        Path text = Files.writeString(folder.resolve("text.so"), "not a library");

        Spoken spoken = Spoken.to("run", "--library", text.toString(), "--like", "dawn-null");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("is not an ELF file");
    }

    @Test
    void descriptor_withUnknownKey_isRefusedWithLineAndNearestKey() throws IOException {
        Path file = Files.writeString(folder.resolve("x.descriptor"), "id = x\nlibary = /x.so\n");

        Spoken spoken = Spoken.to("run", "--descriptor", file.toString());

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("x.descriptor:2").contains("did you mean 'library'?");
    }

    @Test
    void descriptor_thatIsBinary_isRefused() throws IOException {
        Path file = Files.write(folder.resolve("x.descriptor"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(Spoken.to("run", "--descriptor", file.toString()).err()).contains("not text in UTF-8");
    }

    @Test
    void results_existing_areNeverTouched() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");

        Spoken spoken = Spoken.to("run", "--backend", "reference", "--out", folder.toString());

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("exists already").doesNotContain("--resume");
        assertThat(folder.toFile().list()).containsExactly("precious.txt");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void resume_ofAnythingElse_isRefused() {
        Spoken spoken = Spoken.to("run", "--resume", folder.toString());

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("not the results folder of a run");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void resume_withOptionsOfItsOwn_isRefusedBecauseTheyWouldGoUnheard() {
        Spoken spoken = Spoken.to("run", "--resume", folder.toString(), "--tier", "full");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("leave out --tier");
    }
}
