package heddle.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.report.Golden;
import heddle.report.Hostile;
import heddle.report.SampleRun;
import heddle.report.XmlDocument;
import heddle.results.RunResults;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JunitXmlTest {
    @Test
    void render_ofASampleRun_isTheGoldenFile() throws IOException {
        Golden.assertMatches(JunitXml.render(SampleRun.results()), "junit.xml");
    }

    @Test
    void render_countsWhatItHolds() throws IOException {
        XmlDocument xml = XmlDocument.parse(JunitXml.render(Hostile.run()));
        assertThat(xml.number("count(//testcase)")).isEqualTo(xml.number("sum(//testsuite/@tests)"));
        assertThat(xml.number("count(//failure)")).isEqualTo(xml.number("number(/testsuites/@failures)"));
        assertThat(xml.number("count(//error)")).isEqualTo(xml.number("number(/testsuites/@errors)"));
        assertThat(xml.number("count(//skipped)")).isEqualTo(xml.number("number(/testsuites/@skipped)"));
    }

    @Test
    void render_ofEachVerdict_saysWhetherItFailedErredOrWasSkipped() throws IOException {
        XmlDocument xml = XmlDocument.parse(JunitXml.render(Hostile.run()));
        assertThat(xml.texts("//failure/@type")).containsExactlyInAnyOrder("Crash", "Hang", "Violation");
        assertThat(xml.texts("//error/@type")).containsExactlyInAnyOrder("NotRun", "Unknown", "NotRun");
        assertThat(xml.texts("//skipped/@message"))
                .extracting(message -> message.substring(0, message.indexOf(' ')))
                .containsExactlyInAnyOrder("Unsupported:", "NotApplicable:", "Waived");
        assertThat(xml.number("count(//testcase[not(*)])")).isEqualTo(1);
    }

    @Test
    void render_ofARefusedBackend_isAnError() throws IOException {
        XmlDocument xml = XmlDocument.parse(JunitXml.render(Hostile.run()));
        assertThat(xml.texts("//testsuite[2]/testcase/error/@message").get(0)).startsWith("the backend was refused: ");
    }

    @Test
    void render_ofHostileTexts_keepsTheirMarkupAsText() throws IOException {
        XmlDocument xml = XmlDocument.parse(JunitXml.render(Hostile.run()));
        assertThat(xml.texts("//testsuite[1]/@name")).containsExactly(Hostile.NAME);
        assertThat(xml.texts("//failure[1]/@message").get(0)).contains(Hostile.NAME, "\\x1B[31m", "\\uD800");
        assertThat(xml.number("count(//script)")).isZero();
    }

    @Test
    void render_ofTenMegabytesEach_isBounded() throws IOException {
        RunResults huge = Hostile.hugeRun();
        String xml = JunitXml.render(huge);
        assertThat(xml.length()).isLessThan(1_000_000);
        XmlDocument.parse(xml);
    }
}
