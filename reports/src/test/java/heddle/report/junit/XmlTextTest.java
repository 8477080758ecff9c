package heddle.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import heddle.report.XmlDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class XmlTextTest {
    @Test
    void text_ofEveryCodePoint_canBeParsed() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int codePoint = 0; codePoint <= 0x1FFFF; codePoint++) {
            all.appendCodePoint(codePoint);
        }
        String value = all.toString();
        String xml = new XmlText()
                .open("a")
                .attribute("b", value)
                .content(value)
                .close("a")
                .text();
        XmlDocument document = XmlDocument.parse(xml);
        assertThat(document.texts("/a").get(0)).contains("<=>?@", "\uFFFD\t\n\uFFFD");
        assertThat(document.texts("/a/@b").get(0)).contains("<=>?@", "\uFFFD\t\n\uFFFD");
    }

    @Test
    void close_ofAnotherElement_isRefused() {
        XmlText xml = new XmlText().open("a").open("b");
        assertThatIllegalStateException().isThrownBy(() -> xml.close("a"));
        assertThatIllegalStateException().isThrownBy(xml::text);
    }

    @Test
    void attribute_afterContent_isRefused() {
        XmlText xml = new XmlText().open("a").content("text");
        assertThatIllegalStateException().isThrownBy(() -> xml.attribute("b", "c"));
    }
}
