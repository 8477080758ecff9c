package heddle.cli;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.export.CTrial;
import heddle.fuzz.session.Rates;
import heddle.run.BackendUnderTest;
import heddle.verdict.ExitCode;
import heddle.worker.TemporaryFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heddle rates}: how fast the fuzzer plays, beside C. */
@Command(
        name = "rates",
        mixinStandardHelpOptions = true,
        description = {
            "Plays generated programs, and the C files made of them, and compares how long either takes.",
            "Both make new devices for each play. It needs a C compiler."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured",
            "2:wrong usage, no C compiler, or a library that C cannot call",
            "3:nothing could be measured",
            "4:a fault in Heddle itself"
        })
final class RatesCommand implements Callable<Integer> {
    private static final double MILLIS = 1000;
    private static final double PERCENT = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Option(names = "--programs", paramLabel = "N", description = "How many programs. Default: 30")
    private int programs = 30;

    @Option(names = "--times", paramLabel = "N", description = "How often each is played. Default: 200")
    private int times = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the first program. Default: 1")
    private long seed = 1;

    @Override
    public Integer call() throws Exception {
        if (times < 1 || programs < 1) {
            throw new UsageProblem("--times and --programs must be positive numbers");
        }
        return Interruption.during(spec.commandLine().getErr(), interruption -> rates());
    }

    private int rates() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        CToolchain tools = CToolchain.find(System.getenv())
                .orElseThrow(() -> new UsageProblem("no C compiler, or wgpu-native's webgpu.h is not installed"));
        Preparation preparation =
                new Preparation(ClauseCatalogue.load(), Fetching.WHEN_MISSING, line -> err.println("heddle: " + line));
        boolean any = false;
        for (BackendDescriptor descriptor : backends.chosen()) {
            ResolvedBackend resolved = preparation.resolve(descriptor);
            if (!(resolved.library() instanceof ResolvedLibrary.OnDisk)) {
                throw new UsageProblem("--backend: C cannot call " + descriptor.id() + ", which is in memory");
            }
            BackendUnderTest backend =
                    preparation.probe(resolved, backends.profileOf(descriptor), lines -> lines.forEach(err::println));
            any |= measure(backend, tools.on(backend.backend()));
        }
        return (any ? ExitCode.HOLDS : ExitCode.INCOMPLETE).code();
    }

    private boolean measure(BackendUnderTest backend, CTrial trial) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path scratch = Files.createTempDirectory("heddle-rates");
        List<Rates.Pair> pairs = new ArrayList<>();
        try {
            Rates rates = new Rates(backend, trial, scratch);
            for (int i = 0; i < programs; i++) {
                Optional<Rates.Pair> pair = rates.of(seed + i, times);
                pair.ifPresent(pairs::add);
                out.println(backend.id() + " seed " + (seed + i) + ": "
                        + pair.map(RatesCommand::row).orElse("not measured: one of the two did not end well"));
                out.flush();
            }
        } finally {
            TemporaryFolder.delete(scratch);
        }
        if (!pairs.isEmpty()) {
            out.println(backend.id() + ": " + summary(pairs));
            out.flush();
        }
        return !pairs.isEmpty();
    }

    private static String row(Rates.Pair pair) {
        return String.format(
                "Heddle %.3f ms a play, C %.3f ms, %.0f %%, judge %.1f %% of Heddle's",
                MILLIS * pair.heddleSeconds(),
                MILLIS * pair.cSeconds(),
                PERCENT * pair.ratio(),
                PERCENT * pair.judgeSeconds() / pair.heddleSeconds());
    }

    private String summary(List<Rates.Pair> pairs) {
        double heddle = pairs.stream().mapToDouble(Rates.Pair::heddleSeconds).sum();
        double c = pairs.stream().mapToDouble(Rates.Pair::cSeconds).sum();
        double judge = pairs.stream().mapToDouble(Rates.Pair::judgeSeconds).sum();
        double[] ratios = pairs.stream().mapToDouble(Rates.Pair::ratio).sorted().toArray();
        return String.format(
                "%d of %d programs, %d plays each: %.1f plays a second, C %.1f, which is %.0f %% (median of programs"
                        + " %.0f %%); judge %.1f %%",
                pairs.size(),
                programs,
                times,
                pairs.size() / heddle,
                pairs.size() / c,
                PERCENT * c / heddle,
                PERCENT * ratios[ratios.length / 2],
                PERCENT * judge / heddle);
    }
}
