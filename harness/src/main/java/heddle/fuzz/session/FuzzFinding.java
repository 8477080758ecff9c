package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
import heddle.program.Program;
import java.time.Duration;

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
        Duration after) {}
