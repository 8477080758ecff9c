package heddle.cli;

import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.FindingText;
import heddle.fuzz.session.FindingFiles;
import heddle.program.ProgramSyntaxException;
import heddle.program.ProgramText;
import heddle.property.adopted.AdoptedProgram;
import heddle.property.adopted.AdoptedSuite;
import heddle.report.file.AtomicFile;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heddle adopt}: makes the program of a finding a case of the suite, in Heddle's source tree. */
@Command(
        name = "adopt",
        mixinStandardHelpOptions = true,
        description = "Makes the smallest program of a finding a case of the suite, for the clause that it broke.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the case was added to the sources", "2:wrong usage, or nothing to adopt"})
final class AdoptCommand implements Callable<Integer> {
    private static final int LONGEST_NAME = 60;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FINDING", description = "The folder of a finding: RESULTS/findings/BACKEND-NNN")
    private Path finding = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Names the case, in small letters, digits and hyphens. Default: what was wrong")
    private @Nullable String name;

    @Option(names = "--title", paramLabel = "TITLE", description = "What is to be seen. Default: what was wrong")
    private @Nullable String title;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "Where adopted programs are. Default: that folder of the source tree around this one")
    private Path into = Path.of("property-tests", "src", "main", "resources", "heddle", "property", "adopted");

    @Override
    public Integer call() throws IOException {
        Path list = into.resolve(AdoptedSuite.LIST);
        if (!Files.exists(list)) {
            throw new UsageProblem("no adopted programs in " + into + ": call it from the root of Heddle's sources");
        }
        AdoptedProgram adopted = adopted();
        Path file = into.resolve(adopted.name() + AdoptedProgram.ENDING);
        if (Files.exists(file)) {
            throw new UsageProblem(file + " exists already: say another --name");
        }
        AtomicFile.write(file, adopted.text());
        TreeSet<String> names = new TreeSet<>(Files.readAllLines(list));
        names.add(adopted.name());
        AtomicFile.write(list, String.join("\n", names) + "\n");
        spec.commandLine().getOut().println(adopted.id() + "  " + file);
        spec.commandLine()
                .getOut()
                .println("It must fail somewhere: ./heddle mutants --case " + adopted.id()
                        + " --record cli/src/test/resources/heddle/cli/kills.txt");
        spec.commandLine().getOut().flush();
        return ExitCode.HOLDS.code();
    }

    private AdoptedProgram adopted() {
        try {
            Finding found = FindingText.read(Files.readAllLines(finding.resolve(FindingFiles.FINDING)));
            String program = Files.readString(finding.resolve(FindingFiles.SMALLEST));
            return new AdoptedProgram(
                    name == null ? nameOf(found.gist()) : name,
                    title == null ? "A fuzzed program does not show: " + found.gist() : title,
                    List.of(found.clause()),
                    ProgramText.parse(program));
        } catch (IOException e) {
            throw new UsageProblem("no finding to adopt: cannot read " + FileTrouble.of(finding, e), e);
        } catch (ProgramSyntaxException e) {
            throw new UsageProblem(finding.resolve(FindingFiles.SMALLEST) + ": " + e.getMessage(), e);
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new UsageProblem("cannot adopt " + finding + ": " + e.getMessage(), e);
        }
    }

    private static String nameOf(String gist) {
        String words = gist.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME);
        return cut.replaceAll("^-|-$", "");
    }
}
