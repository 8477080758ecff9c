package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.session.CFile;
import heddle.fuzz.session.FuzzFinding;
import heddle.fuzz.session.FuzzSession;
import heddle.fuzz.session.FuzzState;
import heddle.fuzz.session.FuzzTerms;
import heddle.fuzz.session.FuzzTotals;
import heddle.program.Program;
import heddle.run.BackendUnderTest;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fuzzes mutants, each until its first finding, and writes down how soon it was found and how small it became. */
final class FuzzedMutants {
    /** One line of the table; {@code finding} is null for a mutant that was not found in its time. */
    private record Line(Mutant mutant, @Nullable FuzzFinding finding, FuzzTotals totals) {}

    private static final String TABLE = "fuzzing.md";
    private static final double MILLIS = 1000.0;

    private final Preparation preparation;
    private final ResultsFolder folder;
    private final PrintWriter out;
    private final FuzzTerms terms;
    private final List<Line> lines = new ArrayList<>();

    FuzzedMutants(Preparation preparation, ResultsFolder folder, PrintWriter out, FuzzTerms terms) {
        this.preparation = preparation;
        this.folder = folder;
        this.out = out;
        this.terms = terms;
    }

    /** Fuzzes them in turn; the table is whole after each. */
    ExitCode run(List<Mutant> mutants, Interruption interruption) throws IOException {
        FuzzFolder findings = new FuzzFolder(folder.path());
        try {
            for (Mutant mutant : mutants) {
                fuzz(mutant, findings);
                Files.writeString(folder.path().resolve(TABLE), table());
            }
        } catch (InterruptedException e) {
            out.println("interrupted; the table has what was done");
        }
        interruption.settle();
        out.print(table());
        out.flush();
        boolean all = lines.size() == mutants.size() && lines.stream().allMatch(line -> line.finding() != null);
        return all ? ExitCode.HOLDS : ExitCode.FAILED;
    }

    private void fuzz(Mutant mutant, FuzzFolder findings) throws IOException, InterruptedException {
        BackendDescriptor descriptor = BackendIds.shipped(BackendIds.MUTANT + mutant.name());
        BackendUnderTest backend =
                preparation.probe(preparation.resolve(descriptor), descriptor.profile(), evidence -> {});
        Path work = Files.createDirectories(folder.path().resolve("work"));
        List<FuzzFinding> found = new ArrayList<>();
        FuzzTotals totals = FuzzSession.on(
                        backend, work, terms, FuzzState.beginning(terms.seed()), new FuzzSession.Listener() {
                            @Override
                            public void found(FuzzFinding finding) throws IOException {
                                found.add(finding);
                                findings.add(
                                        finding.with(CFile.without("a library in memory cannot be called from C")));
                            }

                            @Override
                            public void unconfirmed(Program program, Finding finding) throws IOException {
                                findings.addUnconfirmed(program, finding);
                            }

                            @Override
                            public void unplayed(Finding finding) {
                                // counted in the totals
                            }

                            @Override
                            public void progress(FuzzState unused) {
                                // a line for each mutant is enough
                            }
                        })
                .run();
        lines.add(new Line(mutant, found.isEmpty() ? null : found.get(0), totals));
        out.println(row(lines.get(lines.size() - 1)));
        out.flush();
    }

    private String table() {
        List<FuzzFinding> found = lines.stream()
                .map(Line::finding)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(FuzzFinding::calls))
                .toList();
        StringBuilder text = new StringBuilder("# The fuzzer against the mutants\n\n");
        text.append(
                        "Each mutant was fuzzed from scratch until its first finding that came again in a fresh process, for ")
                .append(terms.time().toSeconds())
                .append(" s at most,\nand that one was made smaller for at most ")
                .append(terms.shrinking().toSeconds())
                .append(
                        " s. Found after: without the shrinking. Calls: all of the\nsmallest program, before, in and after its threads.\n\n");
        text.append("| mutant | shows | found after | as | threads | calls | failed |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        lines.forEach(line -> text.append(row(line)).append('\n'));
        text.append('\n')
                .append(found.size())
                .append(" of ")
                .append(lines.size())
                .append(" found");
        if (!found.isEmpty()) {
            text.append("; median ").append(found.get(found.size() / 2).calls()).append(" calls");
        }
        return text.append(".\n").toString();
    }

    private static String row(Line line) {
        FuzzFinding finding = line.finding();
        String head =
                "| " + line.mutant().name() + " | " + line.mutant().shows().label() + " | ";
        if (finding == null) {
            return head + "not in " + line.totals().plays() + " plays, "
                    + line.totals().unconfirmed() + " unconfirmed | | | | |";
        }
        return head
                + String.format(
                        Locale.ROOT,
                        "%.1f s | %s | %d | %d | %d of %d |",
                        finding.after().toMillis() / MILLIS,
                        finding.signature(),
                        finding.threads(),
                        finding.calls(),
                        finding.rate().failed(),
                        finding.rate().of());
    }
}
