package heddle.cli;

import heddle.report.ReportFiles;
import heddle.report.json.ResultsJson;
import heddle.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heddle report}: makes the reports of a finished run again from its results.json. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes junit.xml and report.html of a results folder again from its results.json, and prints the table.",
            "Ends with the exit code of that run."
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The results folder of a run")
    private Path folder = Path.of(".");

    @Option(names = "--json", description = "Print results.json instead of the table")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path file = folder.resolve(ResultsJson.FILE_NAME);
        if (!Files.exists(file)) {
            throw new UsageProblem(
                    ResultsFolder.isOne(folder)
                            ? "the run in " + folder + " has not ended; finish it with: heddle run --resume " + folder
                            : folder + " has no " + ResultsJson.FILE_NAME + ": it is not the results folder of a run");
        }
        RunResults results = ResultsJson.read(file);
        ReportFiles.write(results, folder);
        new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json)
                .show(results, folder.toAbsolutePath());
        return results.exitCode().code();
    }
}
