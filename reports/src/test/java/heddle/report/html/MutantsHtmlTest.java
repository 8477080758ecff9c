package heddle.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.report.Hostile;
import heddle.report.SampleMatrix;
import heddle.report.XmlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MutantsHtmlTest {
    @Test
    void render_ofAMatrix_showsMutantsByAreas() throws IOException {
        String html = MutantsHtml.render(SampleMatrix.matrix());
        Path page = Path.of("target", "golden", MutantsHtml.FILE_NAME); // left for the eye
        Files.createDirectories(page.getParent());
        Files.writeString(page, html);
        XmlDocument xml = XmlDocument.parse(html);

        assertThat(xml.texts("//h1")).containsExactly("1 of 4 mutants killed");
        assertThat(xml.texts("//table[@class='mutants']/tbody/tr[@class='family']/th"))
                .containsExactly("error scopes", "map state");
        assertThat(xml.texts("//tr[th//code='mutant-scopes-shared']/td/details/summary"))
                .containsExactly("1", "1");
        assertThat(xml.texts("//tr[th//code='mutant-scopes-shared']//li/b"))
                .containsExactly("ScopeOwner.errorWithoutScope");
        assertThat(xml.texts("//section[h2/@id='survived']//li/code")).containsExactly("mutant-map-once-lost");
        assertThat(xml.texts("//section[h2/@id='undecided']//li/code")).containsExactly("mutant-map-late");
    }

    @Test
    void render_ofHostileTexts_keepsThemTextAndPointsNowhere() throws IOException {
        XmlDocument xml = XmlDocument.parse(MutantsHtml.render(SampleMatrix.of(Hostile.TEXT)));

        assertThat(xml.number("count(//script | //img | //iframe | //object | //base | //form)"))
                .isZero();
        assertThat(xml.number("count(//@*[starts-with(name(), 'on')])")).isZero();
        assertThat(xml.texts("//@href | //@src")).isNotEmpty().allSatisfy(address -> assertThat(address)
                .matches("\\./[a-z.]+|#[a-z]+|data:,"));
        assertThat(xml.texts("//section[h2/@id='survived']//li/p").get(0)).contains(Hostile.NAME, "\\x1B[31m");
    }
}
