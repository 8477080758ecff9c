package heddle.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.pairs.SweepRun.Failure;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownDeathsTest {
    private static final Fn GUILTY = Fn.QUERY_SET_DESTROY;

    private final KnownDeaths known = new KnownDeaths();

    @Test
    void death_ofThreeCellsOfAFunction_isBelievedInAFourth() {
        partners().limit(2).forEach(each -> convict(each, true, 3));
        assertThat(known.recognise(cell(Fn.QUEUE_SUBMIT), death("SIGABRT", true)))
                .isEmpty();

        convict(Fn.BUFFER_UNMAP, true, 3);
        assertThat(known.recognise(cell(Fn.QUEUE_SUBMIT), death("SIGABRT", true)))
                .hasValueSatisfying(result -> {
                    assertThat(result.verdict()).isEqualTo(Verdict.CRASH);
                    assertThat(result.runs()).isEqualTo(1);
                    assertThat(result.outcome().reason()).contains(GUILTY.cName());
                });
    }

    @Test
    void death_inARace_orOfAnotherSort_orOfAnotherFunction_isNotBelieved() {
        partners().forEach(each -> convict(each, true, 3));

        assertThat(known.recognise(cell(Fn.QUEUE_SUBMIT), death("SIGABRT", false)))
                .isEmpty();
        assertThat(known.recognise(cell(Fn.QUEUE_SUBMIT), death("SIGSEGV", true)))
                .isEmpty();
        Cell other = new Cell(Fn.QUEUE_SUBMIT, Fn.QUEUE_SUBMIT, Sharing.INSTANCE, false);
        assertThat(known.recognise(other, death("SIGABRT", true))).isEmpty();
    }

    @Test
    void deaths_inRaces_orThatDoNotComeEachTime_teachNothing() {
        partners().forEach(each -> convict(each, false, 3));
        partners().forEach(each -> convict(each, true, 2));

        assertThat(known.recognise(cell(Fn.QUEUE_SUBMIT), death("SIGABRT", true)))
                .isEmpty();
    }

    private void convict(Fn partner, boolean inOrder, int failed) {
        Failure first = death("SIGABRT", inOrder);
        known.learn(first, new CellResult(cell(partner), first.outcome(), failed, 3, first.signature(), List.of()));
    }

    private static Stream<Fn> partners() {
        return Stream.of(Fn.BUFFER_DESTROY, Fn.TEXTURE_DESTROY, Fn.QUEUE_WRITE_BUFFER);
    }

    private static Cell cell(Fn partner) {
        boolean first = partner.compareTo(GUILTY) < 0;
        return new Cell(first ? partner : GUILTY, first ? GUILTY : partner, Sharing.INSTANCE, false);
    }

    private static Failure death(String signature, boolean inOrder) {
        CellOutcome outcome = CellOutcome.notRaced(Verdict.CRASH, "SIGABRT in a call");
        return new Failure(outcome, inOrder, signature, List.of());
    }
}
