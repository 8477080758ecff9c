package heddle.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.results.CaseDetail;
import heddle.results.CaseHead;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.results.CaseStyle;
import heddle.results.Expectation;
import heddle.results.LayerReport;
import heddle.results.Outcome;
import heddle.results.Runs;
import heddle.verdict.Verdict;

/** The JSON form of one case's result, the same in both files. */
final class CaseJson {
    private CaseJson() {}

    static void write(CaseResult result, ObjectNode json) {
        CaseHead head = result.head();
        json.put("id", head.id()).put("backend", head.backend());
        head.clauses().forEach(json.putArray("clauses")::add);
        json.put("title", head.title())
                .put("style", head.style().label())
                .put("kind", head.kind().label())
                .put("verdict", result.verdict().label())
                .put("summary", result.summary());
        result.evidence().forEach(json.putArray("evidence")::add);
        json.putObject("runs")
                .put("failed", result.runs().failed())
                .put("of", result.runs().of());
        json.put("durationMillis", result.durationMillis())
                .put("overheadMillis", result.overheadMillis())
                .put("folder", result.folder());
        writeDetail(result.detail(), json.putObject("detail"));
    }

    static CaseResult read(JsonFields json) {
        return new CaseResult(
                readHead(json),
                readVerdict(json),
                json.text("summary"),
                json.texts("evidence"),
                json.object("runs", runs -> new Runs(runs.smallNumber("failed"), runs.smallNumber("of"))),
                json.wholeNumber("durationMillis"),
                json.wholeNumber("overheadMillis"),
                json.textOrNull("folder"),
                json.object("detail", CaseJson::readDetail));
    }

    static Verdict readVerdict(JsonFields json) {
        return json.textAs("verdict", "a verdict", Verdict::ofLabel);
    }

    private static CaseHead readHead(JsonFields json) {
        return new CaseHead(
                json.text("id"),
                json.text("backend"),
                json.texts("clauses"),
                json.text("title"),
                json.textAs("style", "a style", CaseStyle::ofLabel),
                json.textAs("kind", "a kind", CaseKind::ofLabel));
    }

    private static void writeDetail(CaseDetail detail, ObjectNode json) {
        json.put("signal", detail.signal())
                .put("missing", detail.missing())
                .put("issue", detail.issue())
                .put("samples", detail.samples())
                .put("overlaps", detail.overlaps());
        var outcomes = json.putArray("outcomes");
        for (Outcome outcome : detail.outcomes()) {
            outcomes.addObject()
                    .put("id", outcome.id())
                    .put("count", outcome.count())
                    .put("share", outcome.share())
                    .put("expect", outcome.expect().label())
                    .put("meaning", outcome.meaning());
        }
        LayerReport layer = detail.layer();
        if (layer == null) {
            json.putNull("layer");
        } else {
            ObjectNode report = json.putObject("layer").put("count", layer.count());
            layer.messages().forEach(report.putArray("messages")::add);
        }
    }

    private static CaseDetail readDetail(JsonFields json) {
        return new CaseDetail(
                json.textOrNull("signal"),
                json.textOrNull("missing"),
                json.textOrNull("issue"),
                json.wholeNumber("samples"),
                json.wholeNumber("overlaps"),
                json.objects("outcomes", CaseJson::readOutcome),
                json.objectOrNull("layer", CaseJson::readLayer));
    }

    private static LayerReport readLayer(JsonFields json) {
        return new LayerReport(json.texts("messages"), json.wholeNumber("count"));
    }

    private static Outcome readOutcome(JsonFields json) {
        return new Outcome(
                json.text("id"),
                json.wholeNumber("count"),
                json.fraction("share"),
                json.textAs("expect", "an expectation", Expectation::ofLabel),
                json.text("meaning"));
    }
}
