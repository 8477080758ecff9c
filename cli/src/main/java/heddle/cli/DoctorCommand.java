package heddle.cli;

import heddle.backends.artifact.SetupProblem;
import heddle.backends.doctor.Doctor;
import heddle.backends.doctor.DoctorCheck;
import heddle.backends.doctor.DoctorCheck.State;
import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ShippedDescriptors;
import heddle.results.BackendResult;
import heddle.results.PlainText;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heddle doctor}: what this machine has of the things that Heddle uses. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for everything that Heddle uses, and says what is missing and what to do about it.",
            "Brings up each installed backend and shows its adapter and version. Installs nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything that is needed is there", "2:something that is needed is missing"})
final class DoctorCommand implements Callable<Integer> {
    private static final int NAME_WIDTH = 23;

    @Spec
    private CommandSpec spec;

    @Mixin
    private JsonOption json = new JsonOption();

    private final List<DoctorCheck> all = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return Interruption.during(spec.commandLine().getErr(), interruption -> check());
    }

    private int check() throws IOException, InterruptedException {
        List<BackendDescriptor> backends = ShippedDescriptors.all();
        new Doctor(System.getenv(), CallersCache.open(step -> {}))
                .checks(backends)
                .forEach(this::tell);
        Preparation preparation = new Preparation(ClauseCatalogue.load(), Fetching.NEVER, step -> {});
        for (BackendDescriptor backend : backends) {
            device(backend, preparation).ifPresent(this::tell);
        }
        if (json.isSet()) {
            Listing listing = new Listing("state", "name", "found", "remedy");
            all.forEach(check -> listing.add(mark(check.state()), check.name(), check.found(), check.remedy()));
            listing.print(spec.commandLine().getOut(), json);
        }
        boolean whole = all.stream().noneMatch(check -> check.state() == State.MISSING);
        return (whole ? ExitCode.HOLDS : ExitCode.USAGE).code();
    }

    /** Brings a backend up, if it is installed; that it is not was said before. */
    private static Optional<DoctorCheck> device(BackendDescriptor backend, Preparation preparation)
            throws IOException, InterruptedException {
        String name = "device of " + backend.id();
        ResolvedBackend resolved;
        try {
            resolved = preparation.resolve(backend);
        } catch (SetupProblem notInstalled) {
            return Optional.empty();
        }
        BackendResult found =
                preparation.probe(resolved, backend.profile(), lines -> {}).described();
        if (found.refused() != null) {
            String remedy = "run 'heddle backends verify'; if all is as pinned there, see to the driver";
            return Optional.of(new DoctorCheck(name, State.MISSING, found.refused(), remedy));
        }
        String adapter = found.adapter() == null ? "in memory" : found.adapter();
        String version = found.version() == null ? "" : "; " + found.version();
        return Optional.of(new DoctorCheck(name, State.OK, adapter + version, ""));
    }

    private void tell(DoctorCheck check) {
        all.add(check);
        if (!json.isSet()) {
            PrintWriter out = spec.commandLine().getOut();
            line(out, mark(check.state()), check.name(), PlainText.line(check.found()));
            if (!check.remedy().isEmpty()) {
                line(out, "", "", check.remedy());
            }
            out.flush();
        }
    }

    private static void line(PrintWriter out, String mark, String name, String text) {
        out.println(String.format("%-8s  %-" + NAME_WIDTH + "s  %s", mark, name, text));
    }

    private static String mark(State state) {
        return switch (state) {
            case OK -> "ok";
            case OPTIONAL -> "optional";
            case MISSING -> "MISSING";
        };
    }
}
