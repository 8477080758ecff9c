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
    void line_ofTerminalEscapes_showsThemAsPictures() {
        assertThat(PlainText.line("\u001B[31mred\u001B[0m\u0007\u0000"))
                .isEqualTo("\u241B[31mred\u241B[0m\u2407\u2400");
    }

    @Test
    void line_ofLineBreaksAndTabs_isOneLine() {
        assertThat(PlainText.line("a\r\nb\tc")).isEqualTo("a  b c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\u009B", "\u007F", "\u202E", "\u2028", "\u200B"})
    void line_ofWhatCannotBeShown_holdsTheReplacementSign(String odd) {
        assertThat(PlainText.line("a" + odd + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void line_ofReversedSurrogates_isWellFormed() {
        assertThat(PlainText.line("\uDC00\uD800")).isEqualTo("\uFFFD\uFFFD");
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
