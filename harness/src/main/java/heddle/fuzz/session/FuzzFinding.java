package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
import heddle.program.Program;
import heddle.program.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the fuzzer found on a backend, confirmed and made small.
 *
 * @param folder its folder's name among the findings
 * @param finding what the smallest program showed
 * @param program the smallest program
 * @param original the program as it was found
 * @param rate how often the smallest one fails in fresh processes
 * @param after how long the fuzzer had looked, without what shrinking took
 * @param play a play of the smallest program that failed; nothing if none failed while it was written down
 * @param c the smallest program in C
 */
public record FuzzFinding(
        String backend,
        String folder,
        Finding finding,
        Program program,
        Program original,
        Rate rate,
        Duration after,
        Optional<SavedPlay> play,
        CFile c) {
    /** Returns what it has in common with others of the same cause. */
    public String signature() {
        return finding.signature();
    }

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

    /** Returns the same finding with its C file. */
    public FuzzFinding with(CFile file) {
        return new FuzzFinding(backend, folder, finding, program, original, rate, after, play, file);
    }
}
