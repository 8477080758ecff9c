package heddle.report.html;

import heddle.report.view.Amounts;
import heddle.report.view.RunView;
import heddle.report.view.Tally;
import heddle.results.BackendResult;
import heddle.results.CaseResult;
import heddle.results.RunResults;
import heddle.verdict.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the templates of the page ask for, on top of the arranged results. */
public final class Page {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final RunView view;
    private final List<CaseResult> failures;

    Page(RunResults results) {
        this.view = new RunView(results);
        this.failures = view.failures();
    }

    /** Returns the arranged results. */
    public RunView view() {
        return view;
    }

    /** Returns the results. */
    public RunResults results() {
        return view.results();
    }

    /** Returns the cases that failed, the worst first. */
    public List<CaseResult> failures() {
        return failures;
    }

    /** Returns the whole result in one sentence. */
    public String headline() {
        if (!failures.isEmpty()) {
            String where = results().backends().stream()
                    .map(BackendResult::id)
                    .filter(id -> failures.stream()
                            .anyMatch(failure -> failure.backend().equals(id)))
                    .collect(Collectors.joining(" and "));
            return Amounts.count(failures.size(), "case") + (failures.size() == 1 ? " fails on " : " fail on ") + where;
        }
        return switch (results().exitCode()) {
            case HOLDS ->
                count(Tone.WAIVED) == 0 ? "Every clause that was judged holds" : "Nothing failed that is not waived";
            case FAILED, USAGE, INCOMPLETE, FAULT -> "Nothing failed, but the run is incomplete";
        };
    }

    /** Returns the verdict over the whole run; a backend that was not judged counts as not run. */
    public Verdict verdict() {
        return Verdict.merge(results().backends().stream().map(view::verdictOf).toList())
                .orElse(Verdict.NOT_RUN);
    }

    /** Returns the tones that occur among all cases, for the filter. */
    public List<Tone> tones() {
        return Arrays.stream(Tone.values()).filter(tone -> count(tone) > 0).toList();
    }

    /** Returns how many cases have the tone. */
    public long count(Tone tone) {
        return results().cases().stream()
                .filter(result -> Tone.of(result.verdict()) == tone)
                .count();
    }

    /** Returns the number of the backend's style class, from 0. */
    public int number(CaseResult result) {
        return results().backends().stream().map(BackendResult::id).toList().indexOf(result.backend());
    }

    /** Returns the number of a failure on the page, from 0; -1 for what did not fail. */
    public int failureNumber(CaseResult result) {
        return failures.indexOf(result);
    }

    /** Returns a tally in words, the worst first: {@code 2 Crash, 38 Pass}. */
    public String words(Tally tally) {
        return tally.counts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", "));
    }

    /** Returns a time as people write it, in UTC. */
    public String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Returns the address of a folder below the results; it can be nothing but a relative path. */
    public String address(String folder) {
        return Arrays.stream(folder.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "./", "/"));
    }
}
