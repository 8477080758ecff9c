package heddle.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.results.CaseHead;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.results.CaseStyle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeverRanTest {
    private static final Ink PLAIN = new Ink(false);

    @Test
    void render_ofManyCasesOfOneReason_isOneLine() {
        NeverRan neverRan = new NeverRan(cases(33, "no adapter"));

        assertThat(neverRan.others()).isEmpty();
        assertThat(neverRan.render(PLAIN)).isEqualTo("\nNever ran\n\n  33 cases on dawn: no adapter\n");
    }

    @Test
    void others_ofFewCasesOfOneReason_areAllOfThem() {
        List<CaseResult> few = cases(4, "no adapter");
        NeverRan neverRan = new NeverRan(few);

        assertThat(neverRan.others()).isEqualTo(few);
        assertThat(neverRan.render(PLAIN)).isEmpty();
    }

    private static List<CaseResult> cases(int count, String reason) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CaseHead(
                        "case-" + i, "dawn", List.of("ERR-1"), "a claim", CaseStyle.JUNIT, CaseKind.DETERMINISTIC))
                .map(head -> CaseResult.notRun(head, reason))
                .toList();
    }
}
