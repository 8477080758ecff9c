package heddle.report.junit;

import heddle.report.view.RunView;
import heddle.report.view.Tally;
import heddle.results.BackendResult;
import heddle.results.CaseResult;
import heddle.results.RunResults;
import java.util.List;

/**
 * {@code junit.xml}: one suite for each backend. A violation, crash or hang is a failure; what did not run or stayed
 * unknown is an error, a refused backend too; what was unsupported, not applicable or waived is skipped, with its reason.
 */
public final class JunitXml {
    /** The name of the file. */
    public static final String FILE_NAME = "junit.xml";

    private JunitXml() {}

    /** Returns the results as a document. */
    public static String render(RunResults results) {
        RunView view = new RunView(results);
        Tally all = Tally.of(results.cases());
        int refused = (int) results.backends().stream()
                .filter(backend -> backend.refused() != null)
                .count();
        XmlText xml = new XmlText();
        xml.open("testsuites").attribute("name", "heddle");
        counts(xml, all, refused, results.run().durationMillis());
        for (BackendResult backend : results.backends()) {
            suite(xml, view, backend);
        }
        return xml.close("testsuites").text();
    }

    private static void suite(XmlText xml, RunView view, BackendResult backend) {
        List<CaseResult> cases = view.casesOf(backend);
        xml.open("testsuite").attribute("name", backend.id());
        long millis = cases.stream().mapToLong(CaseResult::durationMillis).sum();
        counts(xml, view.tally(backend), backend.refused() == null ? 0 : 1, millis);
        xml.attribute("timestamp", view.results().run().startedAt().toString());
        String refused = backend.refused();
        if (refused != null) {
            xml.open("testcase").attribute("classname", backend.id()).attribute("name", "backend");
            xml.open("error").attribute("type", "NotRun").attribute("message", "the backend was refused: " + refused);
            xml.close("error").close("testcase");
        }
        cases.forEach(result -> testCase(xml, view, result));
        xml.close("testsuite");
    }

    private static void testCase(XmlText xml, RunView view, CaseResult result) {
        xml.open("testcase")
                .attribute(
                        "classname",
                        result.backend() + "." + view.clausesOf(result).get(0).area())
                .attribute("name", result.id())
                .attribute("time", seconds(result.durationMillis()));
        String type = result.verdict().label();
        String message = result.summary();
        switch (result.verdict()) {
            case VIOLATION, CRASH, HANG -> body(xml, "failure", type, message, CaseText.of(view, result));
            case NOT_RUN, UNKNOWN -> body(xml, "error", type, message, CaseText.of(view, result));
            case UNSUPPORTED, NOT_APPLICABLE -> skipped(xml, type + ": " + message);
            case WAIVED -> skipped(xml, type + " (" + result.detail().issue() + "): " + message);
            case PASS -> {} // the format has no word for it
        }
        xml.close("testcase");
    }

    private static void body(XmlText xml, String element, String type, String message, String content) {
        xml.open(element).attribute("type", type).attribute("message", message);
        xml.content(content).close(element);
    }

    private static void skipped(XmlText xml, String message) {
        xml.open("skipped").attribute("message", message).close("skipped");
    }

    private static void counts(XmlText xml, Tally tally, int refused, long millis) {
        xml.attribute("tests", Integer.toString(tally.total() + refused))
                .attribute("failures", Integer.toString(tally.failed()))
                .attribute("errors", Integer.toString(tally.undecided() + refused))
                .attribute("skipped", Integer.toString(tally.notJudged() + tally.waived()))
                .attribute("time", seconds(millis));
    }

    private static String seconds(long millis) {
        return "%d.%03d".formatted(millis / 1000, millis % 1000);
    }
}
