package heddle.cli;

import heddle.report.json.OutcomeJson;
import heddle.report.json.ResultsFormatException;
import heddle.results.CaseResult;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The outcomes that an earlier process left for one backend. A case that did not run then has none, and neither has one
 * whose file cannot be read: both are run again.
 *
 * @param folder with one folder for each case
 * @param steps is told of each file that cannot be read
 */
record KeptOutcomes(Path folder, String backend, Consumer<String> steps) {
    /** Returns them in the order of their ids. */
    List<CaseResult> read() throws IOException {
        List<CaseResult> kept = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> caseFolders = Files.list(folder)) {
                for (Path caseFolder : caseFolders.sorted().toList()) {
                    if (Files.exists(caseFolder.resolve(OutcomeJson.FILE_NAME))) {
                        outcome(caseFolder).ifPresent(kept::add);
                    }
                }
            }
        }
        return kept;
    }

    private Optional<CaseResult> outcome(Path caseFolder) throws IOException {
        Path file = caseFolder.resolve(OutcomeJson.FILE_NAME);
        try {
            CaseResult result = OutcomeJson.read(file);
            if (result.backend().equals(backend) && caseFolder.endsWith(result.id())) {
                return Optional.of(result).filter(r -> r.verdict() != Verdict.NOT_RUN);
            }
            steps.accept(file + ": the outcome of another case; this one is run again");
        } catch (ResultsFormatException e) {
            steps.accept(e.getMessage() + "; the case is run again");
        }
        return Optional.empty();
    }
}
