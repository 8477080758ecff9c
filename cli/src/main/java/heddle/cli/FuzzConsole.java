package heddle.cli;

import heddle.clause.Profile;
import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.session.FuzzFinding;
import heddle.fuzz.session.FuzzSession;
import heddle.fuzz.session.FuzzTerms;
import heddle.fuzz.session.FuzzTotals;
import heddle.program.Program;
import heddle.run.BackendUnderTest;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** A fuzzing session as its user sees it: a line for each finding, at once; a summary in the end, also when interrupted. */
final class FuzzConsole {
    private final Preparation preparation;
    private final ResultsFolder folder;
    private final FuzzFolder findings;
    private final PrintWriter out;
    private final PrintWriter err;
    private final FuzzTerms terms;
    private FuzzTotals all = FuzzTotals.NONE;

    FuzzConsole(Preparation preparation, ResultsFolder folder, PrintWriter out, PrintWriter err, FuzzTerms terms) {
        this.preparation = preparation;
        this.folder = folder;
        this.findings = new FuzzFolder(folder.path());
        this.out = out;
        this.err = err;
        this.terms = terms;
    }

    /** Fuzzes one backend after the other. */
    ExitCode run(
            List<BackendDescriptor> descriptors,
            Function<BackendDescriptor, Profile> profiles,
            Interruption interruption)
            throws IOException {
        findings.write();
        boolean refused = false;
        try {
            for (BackendDescriptor descriptor : descriptors) {
                refused |= !fuzz(descriptor, profiles.apply(descriptor));
            }
        } catch (InterruptedException e) {
            err.println("heddle: interrupted; what was found is in " + folder.path());
        } catch (IOException e) {
            if (!interruption.hasCome()) { // an interrupt closes the file that is being written
                throw e;
            }
            err.println("heddle: interrupted; what was found is in " + folder.path());
        }
        interruption.settle();
        out.printf(
                "%d findings, %d undecided, %d that did not come again, %d programs refused%n",
                findings.findings().size(), all.undecided(), all.unconfirmed(), all.refused());
        out.flush();
        if (!findings.findings().isEmpty()) {
            return ExitCode.FAILED;
        }
        return refused || all.undecided() + all.unconfirmed() > 0 ? ExitCode.INCOMPLETE : ExitCode.HOLDS;
    }

    private boolean fuzz(BackendDescriptor descriptor, Profile profile) throws IOException, InterruptedException {
        BackendUnderTest backend = preparation.probe(
                preparation.resolve(descriptor), profile, lines -> folder.keepProbe(descriptor.id(), lines));
        if (backend.described().refused() != null) {
            err.println(
                    "heddle: " + descriptor.id() + ": " + backend.described().refused());
            return false;
        }
        FuzzTotals totals =
                FuzzSession.on(backend, folder.path(), terms, new Telling()).run();
        out.printf("%s: %d programs, %d plays%n", descriptor.id(), totals.programs(), totals.plays());
        all = all.plus(totals);
        return true;
    }

    private final class Telling implements FuzzSession.Listener {
        @Override
        public void found(FuzzFinding finding) throws IOException {
            findings.add(finding);
            out.printf(
                    "%s  %s  %d threads, %d calls, failed %d of %d%n  %s%n",
                    finding.signature(),
                    finding.backend(),
                    finding.threads(),
                    finding.calls(),
                    finding.rate().failed(),
                    finding.rate().of(),
                    folder.path().resolve("findings").resolve(finding.backend() + "-" + finding.folder()));
            out.flush();
        }

        @Override
        public void unconfirmed(Program program, Finding finding) throws IOException {
            findings.addUnconfirmed(program, finding);
            err.println("heddle: did not come again: " + finding.signature());
        }

        @Override
        public void progress(FuzzTotals totals) {
            err.printf("heddle: %d programs, %d plays%n", totals.programs(), totals.plays());
            err.flush();
        }
    }
}
