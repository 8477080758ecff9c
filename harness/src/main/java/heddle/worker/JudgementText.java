package heddle.worker;

import heddle.cases.Judgement;
import heddle.history.JournalWriter;
import heddle.results.CaseDetail;
import heddle.results.Expectation;
import heddle.results.Outcome;
import heddle.results.PlainText;
import heddle.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as the text that a worker leaves in its journal: one fact a line, a word and what it says.
 *
 * <p>The evidence comes last, bounded as every result is, so that however much there is of it nothing else is lost.
 */
final class JudgementText {
    private final StringBuilder text = new StringBuilder();
    private int bytes;

    private JudgementText() {}

    /** Writes a judgement; throws if it is too long even without its evidence. */
    static String of(Judgement judgement) {
        CaseDetail detail = judgement.detail();
        JudgementText out = new JudgementText();
        out.must("verdict", judgement.verdict().label());
        out.must("summary", PlainText.line(judgement.summary()));
        out.must("signal", detail.signal());
        out.must("missing", detail.missing());
        out.must("issue", detail.issue());
        out.must("samples", Long.toString(detail.samples()));
        out.must("overlaps", Long.toString(detail.overlaps()));
        for (Outcome row : detail.outcomes()) {
            out.must("outcome", row.count() + " " + row.expect().label());
            out.must("id", row.id());
            out.must("meaning", row.meaning());
        }
        List<String> evidence = PlainText.block(judgement.evidence());
        for (String line : evidence) {
            if (!out.add("evidence", line)) {
                break;
            }
        }
        return out.text.toString();
    }

    private void must(String word, @Nullable String value) {
        if (value != null && !add(word, value)) {
            throw new IllegalArgumentException("a judgement that is too long at its " + word + " " + value);
        }
    }

    private boolean add(String word, String value) {
        String line = word + " " + value + "\n";
        int size = line.getBytes(StandardCharsets.UTF_8).length;
        if (bytes + size > JournalWriter.JUDGEMENT_LIMIT_BYTES) {
            return false;
        }
        text.append(line);
        bytes += size;
        return true;
    }

    /** Reads what {@link #of} wrote; throws IllegalArgumentException if it is not that. */
    static Judgement read(String text) {
        Reading reading = new Reading();
        text.lines().forEach(reading::take);
        return reading.judgement();
    }

    /** What has been read so far. */
    private static final class Reading {
        private @Nullable Verdict verdict;
        private String summary = "";
        private @Nullable String signal;
        private @Nullable String missing;
        private @Nullable String issue;
        private long samples;
        private long overlaps;
        private long count;
        private Expectation expect = Expectation.FORBIDDEN;
        private String id = "";
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<String> evidence = new ArrayList<>();

        void take(String line) {
            int space = line.indexOf(' ');
            String value = line.substring(space + 1);
            switch (space < 0 ? line : line.substring(0, space)) {
                case "verdict" -> verdict = Verdict.ofLabel(value).orElseThrow(() -> unreadable(line));
                case "summary" -> summary = value;
                case "signal" -> signal = value;
                case "missing" -> missing = value;
                case "issue" -> issue = value;
                case "samples" -> samples = number(value);
                case "overlaps" -> overlaps = number(value);
                case "outcome" -> {
                    count = number(value.substring(0, Math.max(0, value.indexOf(' '))));
                    expect = Expectation.ofLabel(value.substring(value.indexOf(' ') + 1))
                            .orElseThrow(() -> unreadable(line));
                }
                case "id" -> id = value;
                case "meaning" -> outcomes.add(Outcome.of(id, count, samples, expect, value));
                case "evidence" -> evidence.add(value);
                default -> throw unreadable(line);
            }
        }

        Judgement judgement() {
            if (verdict == null) {
                throw new IllegalArgumentException("a judgement without a verdict");
            }
            return new Judgement(
                    verdict,
                    summary,
                    evidence,
                    new CaseDetail(signal, missing, issue, samples, overlaps, outcomes, null));
        }

        private static long number(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("no number in a judgement: '" + PlainText.line(text) + "'", e);
            }
        }

        private static IllegalArgumentException unreadable(String line) {
            return new IllegalArgumentException("no line of a judgement: '" + PlainText.line(line) + "'");
        }
    }
}
