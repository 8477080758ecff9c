package heddle.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyValueTextTest {
    @Test
    void parse_commentsAndBlankLines_areSkippedAndCounted() {
        assertThat(KeyValueText.parse("# first\n\n a = b = # c \r\n", "text"))
                .containsExactly(new KeyValueLine("text", 3, "a", "b = # c"));
    }

    @Test
    void parse_lineWithoutEquals_isRefusedWithItsLine() {
        assertThatThrownBy(() -> KeyValueText.parse("a = b\njust words", "f.descriptor"))
                .isInstanceOf(DescriptorProblem.class)
                .hasMessage("f.descriptor:2: not a 'key = value' line: 'just words'");
    }

    @Test
    void parse_repeatedKey_namesBothLines() {
        assertThatThrownBy(() -> KeyValueText.parse("a = b\n\na = c", "f"))
                .hasMessage("f:3: key 'a' stands twice, first on line 1");
    }

    @Test
    void parse_emptyKeyOrValue_isRefused() {
        assertThatThrownBy(() -> KeyValueText.parse("= b", "f")).hasMessageContaining("f:1: no key");
        assertThatThrownBy(() -> KeyValueText.parse("a =", "f")).hasMessageContaining("f:1: no value after 'a ='");
    }

    @Test
    void read_missingFile_saysSo(@TempDir Path folder) {
        assertThatThrownBy(() -> KeyValueText.read(folder.resolve("none")))
                .isInstanceOf(DescriptorProblem.class)
                .hasMessageEndingWith("none: no such file");
    }

    @Test
    void read_binaryOrHugeFile_isRefused(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        Path huge = Files.write(folder.resolve("huge"), new byte[100_000]);
        assertThatThrownBy(() -> KeyValueText.read(binary)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> KeyValueText.read(huge)).hasMessageContaining("longer than");
    }
}
