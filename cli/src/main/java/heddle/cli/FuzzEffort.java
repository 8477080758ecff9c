package heddle.cli;

import heddle.fuzz.session.FuzzTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how long the fuzzer looks, and for what programs. */
final class FuzzEffort {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(s|m|h)");
    private static final Pattern THREADS = Pattern.compile("([2-8])(?:\\.\\.([2-8]))?");

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "How long to look: 60s (default), 30m, 1h. With --resume: how long in all")
    private @Nullable String time;

    @Option(names = "--programs", paramLabel = "N", description = "Look at N programs at most. With --resume: in all")
    private long programs = Long.MAX_VALUE;

    @Option(names = "--threads", paramLabel = "N..M", description = "Threads of a program. Default: 2..8")
    private String threads = "2..8";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice. Default: 1")
    private long seed = 1;

    @Option(names = "--shrink-time", paramLabel = "TIME", description = "How long to shrink each finding. Default: 60s")
    private String shrinkTime = "60s";

    @Option(
            names = "--blind",
            description = "Make each program from its seed alone, whatever has been covered: to compare")
    private boolean blind;

    /** Returns what these options say, for so many findings at most. */
    FuzzTerms terms(int mostFindings) {
        Matcher range = THREADS.matcher(threads);
        if (!range.matches()) {
            throw new UsageProblem("--threads: '" + threads + "' is not a range from 2 to 8, such as 2..4");
        }
        int least = Integer.parseInt(range.group(1));
        int most = range.group(2) == null ? least : Integer.parseInt(range.group(2));
        if (most < least) {
            throw new UsageProblem("--threads: '" + threads + "' is not a range");
        }
        if (programs < 1) {
            throw new UsageProblem("--programs: " + programs + " is not a positive number");
        }
        return new FuzzTerms(
                duration("--time", time == null ? "60s" : time),
                duration("--shrink-time", shrinkTime),
                seed,
                least,
                most,
                mostFindings,
                programs,
                blind);
    }

    /** Takes how long to look and at how many programs, where that was said anew. */
    void extend(FuzzEffort said) {
        if (said.time != null) {
            time = said.time;
        }
        if (said.programs != Long.MAX_VALUE) {
            programs = said.programs;
        }
    }

    /** Returns the words that say the same again. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("--time", time == null ? "60s" : time, "--threads", threads));
        words.addAll(List.of("--seed", Long.toString(seed), "--shrink-time", shrinkTime));
        words.addAll(programs == Long.MAX_VALUE ? List.of() : List.of("--programs", Long.toString(programs)));
        words.addAll(blind ? List.of("--blind") : List.of());
        return words;
    }

    private static Duration duration(String option, String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new UsageProblem(option + ": '" + text + "' is not a time such as 60s, 30m or 1h");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
