package heddle.cli;

import heddle.backends.doctor.Doctor;
import heddle.backends.doctor.DoctorCheck;
import heddle.backends.doctor.DoctorCheck.State;
import heddle.descriptor.ShippedDescriptors;
import heddle.results.PlainText;
import heddle.verdict.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<DoctorCheck> checks =
                new Doctor(System.getenv(), CallersCache.open(step -> {})).checks(ShippedDescriptors.all());
        int width = checks.stream().mapToInt(check -> check.name().length()).max().orElse(0);
        for (DoctorCheck check : checks) {
            print(out, check, width);
        }
        boolean whole = checks.stream().noneMatch(check -> check.state() == State.MISSING);
        return (whole ? ExitCode.HOLDS : ExitCode.USAGE).code();
    }

    private static void print(PrintWriter out, DoctorCheck check, int width) {
        String mark =
                switch (check.state()) {
                    case OK -> "ok";
                    case OPTIONAL -> "optional";
                    case MISSING -> "MISSING";
                };
        out.printf("%-8s  %-" + width + "s  %s%n", mark, check.name(), PlainText.line(check.found()));
        if (!check.remedy().isEmpty()) {
            out.printf("%-8s  %-" + width + "s  %s%n", "", "", check.remedy());
        }
        out.flush();
    }
}
