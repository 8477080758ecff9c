package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.cases.Judgement;
import heddle.history.JournalWriter;
import heddle.results.CaseDetail;
import heddle.results.Expectation;
import heddle.results.Outcome;
import heddle.results.PlainText;
import heddle.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTextTest {
    @ParameterizedTest
    @EnumSource(Verdict.class)
    void judgement_ofEachVerdict_comesBack(Verdict verdict) {
        Judgement judgement = Judgement.of(verdict, "why", List.of("one", "", "three"));

        assertThat(JudgementText.read(JudgementText.of(judgement))).isEqualTo(judgement);
    }

    @Test
    void judgement_withEveryDetail_comesBack() {
        List<Outcome> outcomes = List.of(
                Outcome.of("NO_ERROR, VALIDATION", 99, 100, Expectation.ACCEPTABLE, "each saw its own"),
                Outcome.of("", 1, 100, Expectation.FORBIDDEN, ""));
        CaseDetail detail = new CaseDetail("SIGSEGV", "wgpuInstanceWaitAny", "issue 7", 100, 60, outcomes, null);
        Judgement judgement = new Judgement(Verdict.VIOLATION, "", List.of(), detail);

        assertThat(JudgementText.read(JudgementText.of(judgement))).isEqualTo(judgement);
    }

    @Test
    void text_thatLooksLikeTheFormat_changesNothing() {
        Judgement judgement = Judgement.of(
                Verdict.VIOLATION,
                "verdict Pass",
                List.of("verdict Pass", "\\n = # ! : ä € 𝄞", " leading and trailing "));

        assertThat(JudgementText.read(JudgementText.of(judgement))).isEqualTo(judgement);
    }

    @Test
    void text_withLineBreaksAndControls_isMadePlain() {
        Judgement judgement = Judgement.of(
                Verdict.VIOLATION, "a\nverdict Pass\u0000", List.of("one\ntwo\u2028verdict Pass", "\u001B[2J \uD800"));

        Judgement read = JudgementText.read(JudgementText.of(judgement));
        assertThat(read.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(read.summary()).isEqualTo("a verdict Pass\\x00");
        assertThat(read.evidence()).startsWith("one").contains("\\x1B[2J \\uD800");
    }

    @Test
    void evidence_withoutEnd_isBoundedAndNothingElseIsLost() {
        Judgement judgement = Judgement.of(
                Verdict.VIOLATION, "s".repeat(1_000_000), Collections.nCopies(100_000, "€".repeat(10_000)));

        String text = JudgementText.of(judgement);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(JournalWriter.JUDGEMENT_LIMIT_BYTES + 1);
        Judgement read = JudgementText.read(text);
        assertThat(read.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(read.summary())
                .hasSizeLessThanOrEqualTo(PlainText.MAX_LINE_CHARS)
                .startsWith("sss");
        assertThat(read.evidence())
                .hasSize(PlainText.MAX_BLOCK_LINES)
                .last()
                .asString()
                .contains("more lines");
    }

    @Test
    void outcomes_thatDoNotFit_areRefusedAndNotCut() {
        List<Outcome> outcomes =
                Collections.nCopies(2000, Outcome.of("x".repeat(300), 1, 2000, Expectation.FORBIDDEN, "y".repeat(300)));
        Judgement judgement = new Judgement(Verdict.VIOLATION, "", List.of(), CaseDetail.ofOutcomes(2000, outcomes));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JudgementText.of(judgement))
                .withMessageContaining("too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "summary without a verdict",
                "verdict Perfect",
                "verdict",
                "nonsense",
                "verdict Pass\nsamples many",
                "verdict Pass\noutcome\nid x\nmeaning y",
                "verdict Pass\noutcome 5 Forbidden and more"
            })
    void read_ofAnythingElse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> JudgementText.read(text));
    }
}
