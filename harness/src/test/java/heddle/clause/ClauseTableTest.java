package heddle.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClauseTableTest {
    private final ClauseCatalogue catalogue = ClauseCatalogue.load();

    @Test
    void rows_ofClauses_carryLevelProfilesAndCases() {
        ClauseTable table = ClauseTable.of(
                catalogue.select("ERR-*"),
                Map.of(ClauseId.parse("ERR-2"), 3),
                Map.of(Profile.THREAD_CONFINED, Map.of(ClauseId.parse("ERR-2"), 1)));

        assertThat(table.rows()).hasSize(13);
        ClauseTable.Row row = table.rows().get(1);
        assertThat(row.id()).hasToString("ERR-2");
        assertThat(row.level()).isEqualTo(Level.MUST);
        assertThat(row.cases()).isEqualTo(3);
        assertThat(row.casesUnder()).containsExactly(Map.entry(Profile.THREAD_CONFINED, 1));
        assertThat(row.profiles().under(Profile.THREAD_CONFINED))
                .isEqualTo(new Applicability.WithinOneThread(Level.MUST, Profile.THREAD_CONFINED));
    }

    @Test
    void row_ofClauseWithoutCases_saysZero() {
        assertThat(ClauseTable.of(catalogue.clauses(), Map.of(), Map.of()).rows())
                .hasSameSizeAs(catalogue.clauses())
                .allSatisfy(row -> assertThat(row.cases()).isZero());
    }

    @Test
    void lines_haveAlignedColumns() {
        ClauseTable table = ClauseTable.of(
                catalogue.select("MT-1?"),
                Map.of(ClauseId.parse("MT-10"), 12),
                Map.of(Profile.PROXIED, Map.of(ClauseId.parse("MT-10"), 12)));

        assertThat(table.lines())
                .containsExactly(
                        "clause  level   multithreaded  thread-confined  proxied    cases  title",
                        "MT-10   SHOULD  -              -                SHOULD 12  12     Proxied calls keep the C"
                                + " contract, map state included",
                        "MT-11   MAY     -              -                MAY 0      0      Encoders may be bound to a"
                                + " thread in WebAssembly");
    }

    @Test
    void table_withNegativeCount_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ClauseTable.of(catalogue.select("ERR-1"), Map.of(ClauseId.parse("ERR-1"), -1), Map.of()))
                .withMessageContaining("ERR-1 cannot have -1 cases");
    }
}
