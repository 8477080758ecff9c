package heddle.fuzz.session;

import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.export.CProgram;
import heddle.export.CRuns;
import heddle.export.CTarget;
import heddle.export.CTrial;
import heddle.program.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Writes findings on one backend as C files, and counts how often these show the same. Used by one thread. */
public final class FindingInC {
    private static final CTrial.Effort EFFORT = new CTrial.Effort(5, Duration.ofSeconds(5));

    private final ResolvedBackend backend;
    private final Optional<CTrial> trial;

    /**
     * Prepares.
     *
     * @param trial compiles and runs; empty where there is no compiler
     */
    public FindingInC(ResolvedBackend backend, Optional<CTrial> trial) {
        this.backend = backend;
        this.trial = trial;
    }

    /**
     * Writes the C file of the smallest program into the folder of its finding, and runs it.
     *
     * <p>Where it takes the judge to see what is wrong, the file makes the same calls, and only tells whether they end.
     */
    public CFile write(FuzzFinding finding, Path folder) throws IOException, InterruptedException {
        if (!(backend.library() instanceof ResolvedLibrary.OnDisk)) {
            return CFile.without("a library in memory cannot be called from C");
        }
        Optional<Claim> claim = finding.finding().claim();
        CTarget target = CTarget.of(backend);
        Path file = folder.resolve(FindingFiles.C);
        String text;
        try {
            text = CProgram.of(finding.program(), claim.orElse(new Claim.Died()), target);
            Files.writeString(file, text);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return CFile.without("the program cannot be written in C: " + e.getMessage());
        }
        if (claim.isEmpty()) {
            return new CFile(
                    FindingFiles.C, CRuns.none("it makes the calls; that they were answered wrongly C cannot tell"));
        }
        if (trial.isEmpty()) {
            return new CFile(FindingFiles.C, CRuns.none("no C compiler, or no webgpu.h"));
        }
        CRuns runs = trial.get().of(file, EFFORT);
        if (runs.status() == CRuns.Status.UNCONFIRMED) { // Heddle's plays each have devices of their own
            Files.writeString(file, CProgram.of(finding.program(), claim.get(), target, true));
            CRuns fresh = trial.get().of(file, EFFORT);
            if (fresh.status() == CRuns.Status.CONFIRMED) {
                return new CFile(FindingFiles.C, fresh);
            }
            Files.writeString(file, text);
        }
        return new CFile(FindingFiles.C, runs);
    }
}
