package heddle.property.adopted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.cases.CaseInfo;
import heddle.cases.CaseSuite;
import heddle.clause.ClauseCatalogue;
import heddle.program.ExamplePrograms;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Tests that adopted programs are cases like all others. */
class AdoptedSuiteTest {
    private static final List<CaseInfo> CASES = new AdoptedSuite().cases();

    @Test
    void suite_asAService_isFound() {
        assertThat(ServiceLoader.load(CaseSuite.class)).hasAtLeastOneElementOfType(AdoptedSuite.class);
    }

    @Test
    void cases_areOnePerFile_withClausesOfTheCatalogue() {
        ClauseCatalogue catalogue = ClauseCatalogue.load();

        assertThat(CASES).isNotEmpty().extracting(CaseInfo::id).doesNotHaveDuplicates();
        assertThat(CASES).extracting(CaseInfo::title).doesNotHaveDuplicates();
        assertThat(CASES).allSatisfy(info -> {
            assertThat(info.id()).startsWith("adopted.");
            assertThat(info.functions()).isNotEmpty();
            info.clauses().forEach(catalogue::get);
        });
    }

    @Test
    void text_readBack_isTheSame() {
        AdoptedProgram adopted = new AdoptedProgram(
                "maps-twice",
                "A map that is asked for twice",
                List.of("MAP-3", "MAP-1"),
                ExamplePrograms.read("map-twice").program());

        assertThat(AdoptedProgram.read("maps-twice", adopted.text())).isEqualTo(adopted);
        assertThat(adopted.id()).isEqualTo("adopted.maps-twice");
    }

    @Test
    void text_withoutAClause_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdoptedProgram.read("x", "# title Something\n" + ExamplePrograms.text("map-twice")))
                .withMessageContaining("# clauses");
    }

    @Test
    void name_thatIsNoFileName_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdoptedProgram(
                        "../x",
                        "t",
                        List.of("MAP-1"),
                        ExamplePrograms.read("map-twice").program()));
    }
}
