package heddle.pairs;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.export.CProgram;
import heddle.export.CRuns;
import heddle.export.CTarget;
import heddle.export.CTrial;
import heddle.pairs.CellResult.Reproduction;
import heddle.probe.Rehearsal;
import heddle.program.Claim;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Refusal;
import heddle.webgpu.FeatureName;
import heddle.webgpu.WebGpu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the failing cells of a sweep on one backend as C files, and counts how often these show the same. The first cell
 * of each cause gets more runs than those that fail like it. Confined to one thread.
 */
public final class PairReproducer {
    private static final CTrial.Effort FIRST = new CTrial.Effort(5, Duration.ofSeconds(6));
    private static final CTrial.Effort ALIKE = new CTrial.Effort(2, Duration.ofSeconds(2));

    private final BackendDescriptor reference;
    private final Supplier<WebGpu> libraries;
    private final CTarget target;
    private final Optional<CTrial> trial;
    private final Path folder;
    private final long seed;
    private final Rehearsal rehearsal = new Rehearsal();
    private final PairClaims claims;
    private final Set<String> causes = new HashSet<>();

    /**
     * Prepares.
     *
     * @param reference the descriptor of a library in memory, of which {@code libraries} opens new ones
     * @param trial compiles and runs; empty where there is no compiler
     * @param folder the results folder
     */
    public PairReproducer(
            BackendDescriptor reference,
            Supplier<WebGpu> libraries,
            ResolvedBackend backend,
            Optional<CTrial> trial,
            Path folder,
            long seed) {
        this.reference = reference;
        this.libraries = libraries;
        this.target = CTarget.of(backend);
        this.trial = trial;
        this.folder = folder.resolve("c").resolve(backend.descriptor().id());
        this.seed = seed;
        this.claims = new PairClaims(reference, libraries);
    }

    /** Returns the failing cell's result with its C file, that of the subject which shows most. */
    public CellResult reproduce(CellResult failing) throws IOException, InterruptedException {
        List<Program> programs = PairTranscript.of(failing.cell(), reference, rehearsal, libraries, seed);
        Files.createDirectories(folder);
        boolean first = causes.add(failing.signature());
        CellResult best = failing;
        for (int i = 0; i < programs.size(); i++) {
            String name = failing.cell().id() + (i == 0 ? "" : "-" + i);
            Optional<Reproduction> made = reproduce(failing, programs.get(i), name, first ? FIRST : ALIKE);
            if (made.isPresent() && shows(made.get()) > shows(best.c())) {
                best = failing.with(made.get());
            }
        }
        return best;
    }

    private Optional<Reproduction> reproduce(CellResult failing, Program program, String name, CTrial.Effort effort)
            throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".c");
        Files.writeString(folder.resolve(name + ".program"), ProgramText.print(program));
        List<Refusal> illegal = LegalProgram.refusals(program, LegalProgram.Abilities.of(reference));
        if (!illegal.isEmpty()) {
            return Optional.of(new Reproduction("", CRuns.none("its program is refused: " + illegal.get(0))));
        }
        Optional<Claim> claim = claims.of(failing, program);
        if (claim.isEmpty()) {
            return Optional.of(new Reproduction("", CRuns.none("C could not tell the failure from what is right")));
        }
        boolean timestamps = ProgramText.print(program).contains("Timestamp"); // which the sweep's devices have
        CTarget asked = timestamps ? target.with(FeatureName.TIMESTAMP_QUERY) : target;
        Files.writeString(file, CProgram.of(program, claim.get(), asked));
        CRuns runs = trial.isPresent() ? trial.get().of(file, effort) : CRuns.none("no C compiler, or no webgpu.h");
        return Optional.of(
                new Reproduction("c/" + String.valueOf(folder.getFileName()) + "/" + file.getFileName(), runs));
    }

    private static int shows(@Nullable Reproduction reproduction) {
        return reproduction == null ? -1 : reproduction.runs().failed();
    }
}
