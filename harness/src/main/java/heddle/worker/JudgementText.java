package heddle.worker;

import heddle.cases.Judgement;
import heddle.results.CaseDetail;
import heddle.results.Expectation;
import heddle.results.Outcome;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A judgement as the text that a worker leaves in its journal. */
final class JudgementText {
    private static final int MOST_LINES = 200;

    private JudgementText() {}

    static String of(Judgement judgement) {
        Properties p = new Properties();
        p.setProperty("verdict", judgement.verdict().label());
        p.setProperty("summary", judgement.summary());
        List<String> evidence = judgement.evidence();
        for (int i = 0; i < Math.min(MOST_LINES, evidence.size()); i++) {
            p.setProperty("evidence." + i, evidence.get(i));
        }
        CaseDetail detail = judgement.detail();
        put(p, "signal", detail.signal());
        put(p, "missing", detail.missing());
        p.setProperty("samples", Long.toString(detail.samples()));
        for (int i = 0; i < Math.min(MOST_LINES, detail.outcomes().size()); i++) {
            Outcome row = detail.outcomes().get(i);
            p.setProperty("outcome." + i + ".id", row.id());
            p.setProperty("outcome." + i + ".count", Long.toString(row.count()));
            p.setProperty("outcome." + i + ".expect", row.expect().label());
            p.setProperty("outcome." + i + ".meaning", row.meaning());
        }
        StringWriter text = new StringWriter();
        try {
            p.store(text, null);
        } catch (IOException impossible) {
            throw new IllegalStateException("a StringWriter failed", impossible);
        }
        return text.toString();
    }

    /** Reads what {@link #of} wrote; throws if it is not that. */
    static Judgement read(String text) {
        Properties p = new Properties();
        try {
            p.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new IllegalStateException("a StringReader failed", impossible);
        }
        Verdict verdict = Verdict.ofLabel(p.getProperty("verdict", ""))
                .orElseThrow(() -> new IllegalArgumentException("no verdict in the journal's judgement"));
        List<String> evidence = new ArrayList<>();
        for (int i = 0; p.containsKey("evidence." + i); i++) {
            evidence.add(p.getProperty("evidence." + i));
        }
        long samples = Long.parseLong(p.getProperty("samples", "0"));
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; p.containsKey("outcome." + i + ".id"); i++) {
            String row = "outcome." + i;
            outcomes.add(Outcome.of(
                    p.getProperty(row + ".id"),
                    Long.parseLong(p.getProperty(row + ".count")),
                    samples,
                    Expectation.ofLabel(p.getProperty(row + ".expect")).orElseThrow(),
                    p.getProperty(row + ".meaning")));
        }
        CaseDetail detail = new CaseDetail(p.getProperty("signal"), p.getProperty("missing"), null, samples, outcomes);
        return new Judgement(verdict, p.getProperty("summary", ""), evidence, detail);
    }

    private static void put(Properties p, String key, @Nullable String value) {
        if (value != null) {
            p.setProperty(key, value);
        }
    }
}
