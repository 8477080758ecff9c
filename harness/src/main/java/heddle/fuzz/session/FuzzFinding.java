package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
import heddle.program.Program;
import heddle.program.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the fuzzer found on a backend, confirmed and made small.
 *
 * @param signature what it has in common with others of the same cause
 * @param finding what the smallest program showed
 * @param program the smallest program
 * @param rate how often that one fails in fresh processes
 * @param folder its folder's name among the findings
 * @param after how long the fuzzer had looked, without what shrinking took
 */
public record FuzzFinding(
        String signature,
        String backend,
        Finding finding,
        Program program,
        Program original,
        Rate rate,
        String folder,
        Duration after) {
    /** Returns how many calls the smallest program makes, in its threads and before and after them. */
    public long calls() {
        Stream<Step> concurrent = program.threads().stream().flatMap(List::stream);
        return Stream.of(program.prefix().stream(), concurrent, program.suffix().stream())
                .flatMap(steps -> steps)
                .filter(Step.Call.class::isInstance)
                .count();
    }

    /** Returns on how many threads it makes them; what comes before and after them runs on one more. */
    public int threads() {
        return Math.max(1, program.threads().size());
    }
}
