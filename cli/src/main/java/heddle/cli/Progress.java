package heddle.cli;

import heddle.pairs.CellResult;
import heddle.results.CaseResult;
import heddle.verdict.Verdict;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a run is: a bar on a terminal, a line for each failure elsewhere. */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;
    private final PrintWriter err;

    private Progress(@Nullable ProgressBar bar, PrintWriter err) {
        this.bar = bar;
        this.err = err;
    }

    /** Starts to show progress over so many cases or cells. */
    static Progress over(int cases, boolean terminal, PrintWriter err) {
        ProgressBar bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("cases")
                        .setInitialMax(cases)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build()
                : null;
        return new Progress(bar, err);
    }

    /** Says what happens between cases. */
    void step(String text) {
        if (bar != null) {
            bar.setExtraMessage(" " + text);
        } else {
            err.println(text);
            err.flush();
        }
    }

    /** Counts a case. One that never ran has no line of its own, since hundreds may come at once. */
    void finished(CaseResult result) {
        boolean ran = result.runs().of() > 0;
        if (bar != null) {
            bar.setExtraMessage(" " + result.backend());
            bar.step();
        } else if (ran && result.verdict() != Verdict.PASS && !result.verdict().isNotJudged()) {
            step(result.verdict().label() + "  " + result.backend() + "  " + result.id());
        }
    }

    /** Counts a cell of a pair sweep. */
    void finished(String backend, CellResult result) {
        if (bar != null) {
            bar.setExtraMessage(" " + backend);
            bar.step();
        } else if (result.verdict() != Verdict.PASS && !result.verdict().isNotJudged()) {
            step(result.verdict().label() + "  " + backend + "  "
                    + result.cell().id());
        }
    }

    /** Counts a case of which nothing is to be said. */
    void counted(String backend) {
        if (bar != null) {
            bar.setExtraMessage(" " + backend);
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
