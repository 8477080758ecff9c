package heddle.fuzz.session;

import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.judge.Finding;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.run.BackendUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plays a program that exists already: as it is, or to make it smaller. Used by one thread. */
public final class Replay {
    /**
     * What came of it.
     *
     * @param finding the first failure, if there was one
     * @param rate how often it failed: of plays; of processes where a failure ends one
     */
    public record Outcome(Optional<Finding> finding, Rate rate) {}

    private static final Duration LONG = Duration.ofHours(1);

    private final BackendDescriptor backend;
    private final FuzzProcess process;

    private Replay(BackendDescriptor backend, FuzzProcess process) {
        this.backend = backend;
        this.process = process;
    }

    /** Prepares to work below an existing folder. */
    public static Replay on(BackendUnderTest backend, Path folder) throws IOException {
        return new Replay(backend.backend().descriptor(), FuzzSession.process(backend, folder));
    }

    /**
     * Plays a legal program so many times in one process.
     *
     * @throws IOException also if the backend cannot be opened
     */
    public Outcome play(Program program, int times) throws IOException, InterruptedException {
        LegalProgram.require(program, LegalProgram.Abilities.of(backend));
        FuzzRun run = process.play(List.of(program), times, true, LONG);
        if (run.stop().isPresent()) {
            throw new IOException(backend.id() + ": " + run.stop().get());
        }
        boolean died = run.finding().isPresent() && run.failed() == 0;
        return new Outcome(run.finding(), died ? new Rate(1, 1) : new Rate(run.failed(), run.plays()));
    }

    /** Returns a smaller program that fails as this one did, and how that one fails. */
    public Program minimize(Program program, Outcome failed, Duration budget) throws IOException, InterruptedException {
        Suspect suspect = new Suspect(program, failed.finding().orElseThrow());
        return new Confirmation(process)
                .smallest(suspect, failed.rate(), LegalProgram.Abilities.of(backend), budget)
                .program();
    }
}
