package heddle.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseCatalogueTest {
    private final ClauseCatalogue catalogue = ClauseCatalogue.load();

    @Test
    void catalogue_asShipped_hasEveryClauseOfTheContractAndNoOther() {
        List<String> contract = Stream.of(
                        ids("MT", 11),
                        ids("TS", 10),
                        ids("ERR", 13),
                        ids("ASY", 18),
                        ids("MAP", 11),
                        ids("OWN", 5),
                        ids("QUE", 5))
                .flatMap(ids -> ids)
                .toList();

        assertThat(idsOf(catalogue.clauses())).containsExactlyElementsOf(contract);
    }

    @Test
    void levels_asShipped_areThoseOfTheContract() {
        assertThat(idsWhere(clause -> clause.level() == Level.SHOULD)).containsExactly("MT-1", "MT-10");
        assertThat(idsWhere(clause -> clause.level() == Level.MAY)).containsExactly("MT-9", "MT-11");
        assertThat(idsWhere(clause -> clause.level() == Level.IMPLIED))
                .containsExactly(
                        "MT-8", "TS-6", "TS-7", "TS-8", "TS-9", "TS-10", "ERR-5", "ERR-6", "ERR-11", "ERR-12", "ASY-9",
                        "ASY-17", "ASY-18", "QUE-4", "QUE-5");
    }

    @Test
    void seeds_asShipped_areTheArticlesClaims() {
        assertThat(idsWhere(Clause::seed))
                .containsExactlyElementsOf(
                        Stream.concat(ids("MT", 11), Stream.of("ERR-1")).toList());
    }

    @Test
    void multithreaded_asShipped_changesOnlyWhatIsSaidOfWasm() {
        assertThat(idsOf(catalogue.changedBy(Profile.MULTITHREADED))).containsExactly("MT-10", "MT-11");
    }

    @Test
    void threadConfined_asShipped_keepsTheInstanceAndIsolation() {
        assertThat(idsWhere(
                        clause -> !clause.applicability(Profile.THREAD_CONFINED).isChange()))
                .containsExactly("MT-2", "MT-9");
    }

    @Test
    void proxied_asShipped_weakensMapStateAndThreadLockedObjects() {
        assertThat(idsWhere(clause -> clause.applicability(Profile.PROXIED) instanceof Applicability.Weakened))
                .containsExactly(
                        "MT-3", "MT-5", "MT-6", "MT-7", "MAP-1", "MAP-2", "MAP-3", "MAP-4", "MAP-5", "MAP-6", "MAP-7",
                        "MAP-8", "MAP-9", "MAP-10");
    }

    @Test
    void titles_asShipped_areDifferentAndFitALine() {
        assertThat(catalogue.clauses())
                .extracting(Clause::title)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).hasSizeLessThanOrEqualTo(72));
    }

    @Test
    void outOfScope_asShipped_listsSurfacesAndExternalTextures() {
        assertThat(catalogue.outOfScope())
                .extracting(OutOfScope::subject)
                .containsExactly("Surfaces", "External textures");
    }

    @Test
    void select_byGlob_givesMatchesInOrder() {
        assertThat(idsOf(catalogue.select("ERR-?"))).hasSize(9).startsWith("ERR-1", "ERR-2");
        assertThat(idsOf(catalogue.select("MT-1*"))).containsExactly("MT-1", "MT-10", "MT-11");
        assertThat(idsOf(catalogue.select("ASY-7"))).containsExactly("ASY-7");
        assertThat(catalogue.select("OWN-*")).isEqualTo(catalogue.clauses(Area.OWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERX-*", "", "err-1", "ERR-.", "ERR-14", "\\E("})
    void select_byGlobThatMatchesNothing_isRefused(String glob) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.select(glob))
                .withMessageContaining("no clause matches '" + glob + "'")
                .withMessageContaining("MT, TS, ERR, ASY, MAP, OWN, QUE");
    }

    @Test
    void get_ofUnknownClause_isRefused() {
        assertThat(catalogue.get("ERR-1").title()).contains("own thread");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.get("ERR-14"))
                .withMessage("there is no clause ERR-14");
    }

    @Test
    void files_withTheSameClause_areRefused() {
        ClauseFile file = new ClauseFile(catalogue.select("QUE-4"), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClauseCatalogue.of(List.of(file, file)))
                .withMessageContaining("QUE-4");
    }

    private List<String> idsWhere(Predicate<Clause> condition) {
        return idsOf(catalogue.clauses().stream().filter(condition).toList());
    }

    private static List<String> idsOf(List<Clause> clauses) {
        return clauses.stream().map(clause -> clause.id().toString()).toList();
    }

    private static Stream<String> ids(String area, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> area + "-" + number);
    }
}
