package heddle.cli;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.export.CProgram;
import heddle.export.CRuns;
import heddle.export.CTarget;
import heddle.export.CTrial;
import heddle.program.Claim;
import heddle.program.ClaimText;
import heddle.program.Program;
import heddle.program.ProgramSyntaxException;
import heddle.program.ProgramText;
import heddle.report.json.ResultsJson;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heddle export}: a program as one C file that stands alone. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a program file, or a failing case, as one C file: webgpu.h and pthread only, the library by its"
                    + " path.",
            "The C file ends with 0 when the claim does not come true, 1 when it does, 2 when it cannot tell."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the file was written and, with --run, its claim did not come true",
            "1:with --run: its claim came true",
            "2:wrong usage or configuration",
            "3:with --run: it could not tell"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Parameters(
            paramLabel = "FILE",
            description = {
                "A program file; a case of a run, RESULTS/cases/BACKEND/CASE; or RESULTS itself, all of whose failing",
                "cases are then written and run, each in its folder, with their rates in RESULTS/c.json"
            })
    private Path file = Path.of("");

    @Option(names = "--c", paramLabel = "OUT.c", description = "The C file to write; not for a whole run")
    private @Nullable Path out;

    @Option(
            names = "--claim",
            paramLabel = "CLAIM",
            description = {
                "What the C file checks: died (default), hung, 'not-once OPERATION', 'misplaced OPERATION',",
                "'unexplained-error DEVICE' or 'no-order-explains STEPS: WORDS; WORDS'"
            })
    private String claim = "died";

    @Option(names = "--fresh-devices", description = "Open every device anew in each repeat")
    private boolean freshDevices;

    @Option(names = "--run", paramLabel = "N", description = "Compile it and run it so often, in fresh processes")
    private int runs;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "With --run: how long each process repeats. Default: 5")
    private int seconds = 5;

    @Override
    public Integer call() throws Exception {
        return Interruption.during(spec.commandLine().getErr(), interruption -> export());
    }

    private int export() throws IOException, InterruptedException {
        if (Files.exists(file.resolve(ResultsJson.FILE_NAME))) {
            Preparation preparation = new Preparation(ClauseCatalogue.load(), Fetching.NEVER, step -> {});
            CTrial.Effort effort = new CTrial.Effort(runs > 0 ? runs : 3, Duration.ofSeconds(seconds));
            PrintWriter said = spec.commandLine().getOut();
            new ResultsExport(file, preparation, CToolchain.find(System.getenv()), effort, said).all();
            return ExitCode.HOLDS.code();
        }
        if (out == null) {
            throw new UsageProblem("--c is missing: which file to write");
        }
        return export(out);
    }

    private int export(Path target) throws IOException, InterruptedException {
        boolean isCase = Files.isDirectory(file);
        CaseExport failing = isCase ? CaseExport.of(file) : new CaseExport(chosen(), program(), claim());
        BackendDescriptor descriptor = failing.backend();
        Program program = failing.program();
        Claim claimed = failing.claim();
        if (runs <= 0) {
            Files.writeString(target, CProgram.of(program, claimed, CTarget.of(descriptor), freshDevices));
            return ExitCode.HOLDS.code();
        }
        Preparation preparation = new Preparation(ClauseCatalogue.load(), Fetching.NEVER, step -> {});
        ResolvedBackend backend = preparation.resolve(descriptor);
        Files.writeString(target, CProgram.of(program, claimed, CTarget.of(backend), freshDevices));
        return tried(target, backend);
    }

    private int tried(Path target, ResolvedBackend backend) throws IOException, InterruptedException {
        PrintWriter said = spec.commandLine().getOut();
        Optional<CToolchain> tools = CToolchain.find(System.getenv());
        if (tools.isEmpty()) {
            throw new UsageProblem("--run needs a C compiler and the webgpu.h of wgpu-native: see heddle doctor");
        }
        CRuns counted = tools.get().on(backend).of(target, new CTrial.Effort(runs, Duration.ofSeconds(seconds)));
        said.println(
                counted.status().label() + ", " + counted.failed() + " of " + counted.of() + "; " + counted.words());
        said.flush();
        return switch (counted.status()) {
            case CONFIRMED -> ExitCode.FAILED.code();
            case UNCONFIRMED -> ExitCode.HOLDS.code();
            case NONE -> ExitCode.INCOMPLETE.code();
        };
    }

    private BackendDescriptor chosen() {
        List<BackendDescriptor> chosen = backends.chosen();
        return chosen.get(0);
    }

    private Program program() throws IOException {
        try {
            return ProgramText.parse(Files.readString(file));
        } catch (ProgramSyntaxException e) {
            throw new UsageProblem(file + ": " + e.getMessage(), e);
        }
    }

    private Claim claim() {
        try {
            return ClaimText.parse(claim);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--claim: " + e.getMessage(), e);
        }
    }
}
