package heddle.fuzz.session;

import heddle.descriptor.BackendDescriptor;
import heddle.export.CProgram;
import heddle.export.CTarget;
import heddle.export.CTrial;
import heddle.fuzz.generate.Abilities;
import heddle.fuzz.generate.ProgramGenerator;
import heddle.program.Claim;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.run.BackendUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast Heddle plays programs, beside the C files that it makes of them: each program is played so often in one process
 * by either, with new devices in every play, and one right after the other. Used by one thread.
 */
public final class Rates {
    /**
     * One program, played by both.
     *
     * @param heddleSeconds of Heddle for one play, judged
     * @param judgeSeconds what of that went to the judge
     * @param cSeconds of C for one play
     */
    public record Pair(long seed, double heddleSeconds, double judgeSeconds, double cSeconds) {
        /** Returns how many plays Heddle makes while C makes one. */
        public double ratio() {
            return cSeconds / heddleSeconds;
        }
    }

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final double NANOS = 1e9;

    private final BackendDescriptor backend;
    private final CTarget target;
    private final CTrial trial;
    private final ProgramGenerator generator;
    private final FuzzProcess process;
    private final Path folder;

    /** Prepares to work below an existing folder. */
    public Rates(BackendUnderTest backend, CTrial trial, Path folder) throws IOException {
        this.backend = backend.backend().descriptor();
        this.target = CTarget.of(backend.backend());
        this.trial = trial;
        this.folder = folder;
        this.process = FuzzSession.process(backend, folder);
        this.generator =
                new ProgramGenerator(Abilities.of(this.backend, backend.unsupported()), 2, Program.MOST_THREADS);
    }

    /**
     * Measures the program of a seed, played so many times.
     *
     * @return nothing where either does not come to its end, as with a library that crashes, or where C cannot say it
     */
    public Optional<Pair> of(long seed, int plays) throws IOException, InterruptedException {
        Program program = generator.program(seed);
        Path source = folder.resolve("rate.c");
        try {
            LegalProgram.require(program, LegalProgram.Abilities.of(backend));
            Files.writeString(source, CProgram.of(program, new Claim.Died(), target, true));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
        Optional<Measured> heddle = process.measure(program, plays, LONGEST);
        Optional<Duration> c = heddle.isEmpty() ? Optional.empty() : trial.time(source, plays, LONGEST);
        return c.map(took -> pair(seed, heddle.get(), took, plays));
    }

    private static Pair pair(long seed, Measured heddle, Duration c, int plays) {
        return new Pair(
                seed,
                (heddle.playNanos() + heddle.judgeNanos()) / NANOS / plays,
                heddle.judgeNanos() / NANOS / plays,
                c.toNanos() / NANOS / plays);
    }
}
