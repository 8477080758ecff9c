package heddle.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.report.Hostile;
import heddle.report.SampleRun;
import heddle.report.XmlDocument;
import heddle.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    @Test
    void render_ofASampleRun_showsVerdictsFailuresAndCases() throws IOException {
        String html = HtmlReport.render(SampleRun.results());
        Path page = Path.of("target", "golden", HtmlReport.FILE_NAME); // left for the eye
        Files.createDirectories(page.getParent());
        Files.writeString(page, html);
        XmlDocument xml = XmlDocument.parse(html);
        assertThat(xml.texts("//h1")).containsExactly("3 cases fail on dawn and wgpu-native");
        assertThat(xml.number("count(//article[@class='failure'])")).isEqualTo(3);
        assertThat(xml.number("count(//details[starts-with(@class, 'case ')])"))
                .isEqualTo(SampleRun.results().cases().size());
        assertThat(xml.texts("//tr[th='errors']/td[3]//*[starts-with(@class, 'badge')]"))
                .containsExactly("Violation");
        assertThat(xml.texts("//article[@id='failure-2']//tr[@class='seen-bad']/td[3]"))
                .containsExactly("6.80 %", "1.20 %");
    }

    @Test
    void render_ofEachFailure_hasItsClauseRateEvidenceAndFolder() throws IOException {
        String failure = XmlDocument.parse(HtmlReport.render(SampleRun.results()))
                .texts("//article[@id='failure-2']")
                .get(0);
        assertThat(failure)
                .contains("ERR-1", "A scope never captures an error made on another thread")
                .contains("failed 5 of 5 runs, 1,412,096 samples")
                .contains("thread bystander   popErrorScope() -> VALIDATION")
                .contains("cases/wgpu-native/errors.ErrorScope_01_ThreadLocalStack");
    }

    @Test
    void render_ofHostileTexts_keepsThemText() throws IOException {
        XmlDocument xml = XmlDocument.parse(HtmlReport.render(Hostile.run()));
        assertThat(xml.number("count(//script | //img | //iframe | //object | //b[.=''] | //base | //form)"))
                .isZero();
        assertThat(xml.number("count(//@*[starts-with(name(), 'on')])")).isZero();
        assertThat(xml.texts("//article[@class='failure']//pre").get(0)).contains(Hostile.NAME, "\\x1B[31m", "${1}");
        assertThat(xml.texts("//article[@class='backend'][1]/h2").get(0)).contains(Hostile.NAME);
    }

    @Test
    void render_neverPointsOutsideItsFolder() throws IOException {
        for (RunResults results : List.of(SampleRun.results(), Hostile.run())) {
            XmlDocument xml = XmlDocument.parse(HtmlReport.render(results));
            assertThat(xml.texts("//@href | //@src")).isNotEmpty().allSatisfy(address -> assertThat(address)
                    .matches("\\./[A-Za-z0-9._~%*/-]+|#[a-z0-9-]+|data:,"));
            assertThat(xml.texts("//style")).noneMatch(css -> css.contains("url(") || css.contains("@import"));
            assertThat(xml.texts("//meta[@http-equiv='Content-Security-Policy']/@content")
                            .get(0))
                    .startsWith("default-src 'none';");
        }
    }

    @Test
    void render_ofTenMegabytesEach_isBounded() throws IOException {
        String html = HtmlReport.render(Hostile.hugeRun());
        assertThat(html.length()).isLessThan(2_000_000);
        XmlDocument.parse(html);
    }

    @Test
    void headline_withoutFailure_tellsHoldsFromIncomplete() {
        RunResults all = SampleRun.results();
        RunResults passing = RunResults.of(
                all.run(), List.of(all.backends().get(0)), all.cases().subList(0, 21), SampleRun.CATALOGUE);
        RunResults empty = RunResults.of(all.run(), all.backends(), List.of(), SampleRun.CATALOGUE);
        assertThat(new Page(passing).headline()).isEqualTo("Every clause that was judged holds");
        assertThat(new Page(empty).headline()).isEqualTo("Nothing failed, but the run is incomplete");
    }
}
