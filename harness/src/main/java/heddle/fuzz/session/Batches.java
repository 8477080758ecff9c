package heddle.fuzz.session;

import heddle.fuzz.shrink.Trial;
import heddle.program.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tries many programs in one process, one after the other, until one fails as the suspect did: also when it is the first
 * in its process, so that nothing which others left behind is to blame.
 */
final class Batches implements Trial {
    private static final Duration BUDGET = Duration.ofSeconds(60);

    private final FuzzProcess process;
    private final Suspect suspect;
    private final int plays;

    Batches(FuzzProcess process, Suspect suspect, int plays) {
        this.process = process;
        this.suspect = suspect;
        this.plays = plays;
    }

    @Override
    public OptionalInt firstFailing(List<Program> programs) throws IOException, InterruptedException {
        int from = 0;
        while (from < programs.size()) {
            FuzzRun run = process.tryOut(programs.subList(from, programs.size()), plays, BUDGET);
            if (run.finding().isEmpty()) {
                return OptionalInt.empty();
            }
            int failed = from + run.program();
            boolean isLike = suspect.isLike(run.finding().get());
            if (isLike && (failed == from || failsAlone(programs.get(failed)))) {
                return OptionalInt.of(failed);
            }
            from = failed + 1;
        }
        return OptionalInt.empty();
    }

    private boolean failsAlone(Program program) throws IOException, InterruptedException {
        return process.tryOut(List.of(program), plays, BUDGET)
                .finding()
                .filter(suspect::isLike)
                .isPresent();
    }
}
