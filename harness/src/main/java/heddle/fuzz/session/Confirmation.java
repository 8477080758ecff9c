package heddle.fuzz.session;

import heddle.fuzz.shrink.Shrinker;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plays a suspect again in fresh processes, and says how often it fails there. */
final class Confirmation {
    private static final int PLAYS = 200;
    private static final int DEATHS = 3;
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final FuzzProcess process;

    Confirmation(FuzzProcess process) {
        this.process = process;
    }

    /** Returns the rate: of plays for what a process lives through, else of processes. */
    Rate of(Suspect suspect) throws IOException, InterruptedException {
        return suspect.finding().verdict() == Verdict.VIOLATION ? ofPlays(suspect) : ofProcesses(suspect);
    }

    private Rate ofPlays(Suspect suspect) throws IOException, InterruptedException {
        FuzzRun run = process.play(List.of(suspect.program()), PLAYS, true, BUDGET);
        boolean like = run.finding().map(suspect::isLike).orElse(false);
        return new Rate(like ? Math.max(1, run.failed()) : 0, Math.max(1, run.plays()));
    }

    private Rate ofProcesses(Suspect suspect) throws IOException, InterruptedException {
        Rate rate = Rate.NONE;
        for (int i = 0; i < DEATHS; i++) {
            FuzzRun run = process.play(List.of(suspect.program()), PLAYS, false, BUDGET);
            rate = rate.plus(new Rate(run.finding().map(suspect::isLike).orElse(false) ? 1 : 0, 1));
        }
        return rate;
    }

    /** Returns a play of the suspect that fails, written down; nothing if none does while it is. */
    Optional<SavedPlay> record(Suspect suspect) throws IOException, InterruptedException {
        for (int i = 0; i < DEATHS; i++) {
            Optional<SavedPlay> play = process.record(suspect, PLAYS, BUDGET);
            if (play.isPresent()) {
                return play;
            }
        }
        return Optional.empty();
    }

    /**
     * Makes a suspect smaller: in one process where each failure is one that processes live through, and that holds in a
     * fresh one; else, or where that brings nothing, with a process for each failure.
     */
    Suspect smallest(Suspect suspect, Rate rate, LegalProgram.Abilities abilities, Duration budget)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + budget.toNanos();
        if (suspect.finding().verdict() == Verdict.VIOLATION) {
            Suspect small = seen(suspect, process.shrink(suspect, rate.plays(), budget.dividedBy(2)));
            if (of(small).failed() > 0) {
                return small;
            }
        }
        int plays = suspect.finding().verdict() == Verdict.VIOLATION ? rate.plays() : PLAYS / 4;
        Shrinker shrinker =
                new Shrinker(abilities, new Batches(process, suspect, plays), () -> System.nanoTime() - until < 0);
        return seen(suspect, shrinker.shrink(suspect.program()));
    }

    /** Returns how the program fails by now, which a smaller one may do in other words. */
    private Suspect seen(Suspect suspect, Program program) throws IOException, InterruptedException {
        FuzzRun run = process.play(List.of(program), PLAYS, false, BUDGET);
        return run.finding()
                .filter(suspect::isLike)
                .map(finding -> new Suspect(program, finding))
                .orElseGet(() -> new Suspect(program, suspect.finding()));
    }
}
