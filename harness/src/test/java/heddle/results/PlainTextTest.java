package heddle.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void line_ofOrdinaryText_keepsItWithItsMarkup() {
        assertThat(PlainText.line("<b>Größe</b> & \uD83E\uDDF5")).isEqualTo("<b>Größe</b> & \uD83E\uDDF5");
    }

    @Test
    void line_ofTerminalEscapes_showsThemAsNumbers() {
        assertThat(PlainText.line("\u001B[31mred\u0007\u0000\u009B")).isEqualTo("\\x1B[31mred\\x07\\x00\\x9B");
    }

    @Test
    void line_ofLineBreaksAndTabs_isOneLine() {
        assertThat(PlainText.line("a\r\nb\tc")).isEqualTo("a  b c");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDC00, 0xFFFE, 0xFFFF, 0xFDD0, 0x202E, 0x2066, 0x2028, 0x200B, 0x1FFFE, 0xE0001})
    void line_ofWhatCannotBeShown_holdsItsNumber(int odd) {
        String number = String.format("\\u%04X", odd);
        assertThat(PlainText.line("a" + Character.toString(odd) + "b")).isEqualTo("a" + number + "b");
    }

    @Test
    void line_ofReversedSurrogates_isWellFormed() {
        assertThat(PlainText.line("\uDC00\uD800")).isEqualTo("\\uDC00\\uD800");
    }

    @Test
    void line_ofTenMegabytes_isBoundedAndSaysHowMuchThereWas() {
        String line = PlainText.line("x".repeat(10_000_000));
        assertThat(line).hasSize(PlainText.MAX_LINE_CHARS).endsWith("xxx ... (10000000 characters)");
    }

    @Test
    void line_cutWithinAPair_keepsNoHalf() {
        for (int shift = 0; shift < 2; shift++) {
            String line = PlainText.line("x".repeat(shift) + "\uD83E\uDDF5".repeat(1000));
            assertThat(line.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
                    .isZero();
            assertThat(PlainText.line(line)).isEqualTo(line);
        }
    }

    @Test
    void line_ofALine_changesNothing() {
        String line = PlainText.line("\u001B\uD800\n".repeat(1000));
        assertThat(PlainText.line(line)).isEqualTo(line);
    }

    @Test
    void block_ofTextsWithBreaks_isSplitIntoLines() {
        assertThat(PlainText.block(List.of("a\nb\r\nc", "", "d"))).containsExactly("a", "b", "c", "", "d");
    }

    @Test
    void block_ofTooManyLines_isBoundedAndSaysHowManyThereWere() {
        List<String> block = PlainText.block(List.of("line\n".repeat(2_000_000)));
        assertThat(block).hasSize(PlainText.MAX_BLOCK_LINES).endsWith("... (1999881 more lines)");
        assertThat(PlainText.block(block)).isEqualTo(block);
    }

    @Test
    void block_ofTooManyEmptyTexts_isBounded() {
        assertThat(PlainText.block(Collections.nCopies(1000, ""))).hasSize(PlainText.MAX_BLOCK_LINES);
    }

    @Test
    void block_ofAsManyLinesAsFit_isWhole() {
        List<String> lines = Collections.nCopies(PlainText.MAX_BLOCK_LINES, "line");
        assertThat(PlainText.block(lines)).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\nb", "a\u001Bb"})
    void name_ofOddText_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainText.name(text, "the name of a test"))
                .withMessageContaining("the name of a test");
    }
}
