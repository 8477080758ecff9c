package heddle.cli;

import heddle.clause.Profile;
import heddle.descriptor.BackendDescriptor;
import heddle.export.CRuns;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.session.CFile;
import heddle.fuzz.session.FindingInC;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A fuzzing session as its user sees it: a line for each finding, at once; a summary in the end, also when interrupted. */
final class FuzzConsole {
    private final Preparation preparation;
    private final ResultsFolder folder;
    private final FuzzFolder findings;
    private final PrintWriter out;
    private final PrintWriter err;
    private final FuzzTerms terms;
    private final Map<String, FuzzTotals> totals = new LinkedHashMap<>();

    FuzzConsole(Preparation preparation, ResultsFolder folder, PrintWriter out, PrintWriter err, FuzzTerms terms)
            throws IOException {
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
        boolean cutShort = false;
        try {
            for (BackendDescriptor descriptor : descriptors) {
                cutShort |= !fuzz(descriptor, profiles.apply(descriptor));
            }
        } catch (InterruptedException e) {
            cutShort = true;
            err.println("heddle: interrupted; what was found is in " + folder.path());
        } catch (IOException | RuntimeException e) {
            if (!interruption.hasCome()) { // an interrupt closes the file that is being written
                throw e;
            }
            cutShort = true;
            err.println("heddle: interrupted; what was found is in " + folder.path());
        }
        interruption.settle();
        FuzzTotals all = totals.values().stream().reduce(FuzzTotals.NONE, FuzzTotals::plus);
        out.printf(
                "%d findings, %d undecided, %d that did not come again, %d programs refused%n",
                findings.findings().size(), all.undecided(), all.unconfirmed(), all.refused());
        out.flush();
        if (!findings.findings().isEmpty()) {
            return ExitCode.FAILED;
        }
        return cutShort || all.undecided() + all.unconfirmed() > 0 ? ExitCode.INCOMPLETE : ExitCode.HOLDS;
    }

    private boolean fuzz(BackendDescriptor descriptor, Profile profile) throws IOException, InterruptedException {
        BackendUnderTest backend = preparation.probe(
                preparation.resolve(descriptor), profile, lines -> folder.keepProbe(descriptor.id(), lines));
        if (backend.described().refused() != null) {
            err.println(
                    "heddle: " + descriptor.id() + ": " + backend.described().refused());
            return false;
        }
        FuzzState from = findings.state(descriptor.id(), terms.seed());
        totals.put(descriptor.id(), from.totals());
        Telling telling = new Telling(descriptor.id(), inC(backend));
        telling.catchUp();
        FuzzTotals here =
                FuzzSession.on(backend, folder.path(), terms, from, telling).run();
        out.printf(
                "%s: %d programs, %d plays, %d cells covered; the judge took %d ms of them%n",
                descriptor.id(),
                here.programs(),
                here.plays(),
                here.cells(),
                TimeUnit.NANOSECONDS.toMillis(here.judgeNanos()));
        return true;
    }

    private static FindingInC inC(BackendUnderTest backend) {
        return new FindingInC(
                backend.backend(), CToolchain.find(System.getenv()).map(tools -> tools.on(backend.backend())));
    }

    private final class Telling implements FuzzSession.Listener {
        private final String backend;
        private final FindingInC inC;

        Telling(String backend, FindingInC inC) {
            this.backend = backend;
            this.inC = inC;
        }

        @Override
        public void found(FuzzFinding finding) throws IOException, InterruptedException {
            findings.add(finding); // before C takes its time
            out.printf(
                    "%s  %s  %d threads, %d calls, failed %d of %d%n  %s%n",
                    finding.signature(),
                    finding.backend(),
                    finding.threads(),
                    finding.calls(),
                    finding.rate().failed(),
                    finding.rate().of(),
                    findings.of(finding));
            out.flush();
            inC(finding);
        }

        /** Does in C what an earlier process was ended before. */
        void catchUp() throws IOException, InterruptedException {
            for (FuzzFinding finding : findings.findings()) {
                if (finding.backend().equals(backend) && finding.c().equals(CFile.NOT_YET)) {
                    inC(finding);
                }
            }
        }

        private void inC(FuzzFinding finding) throws IOException, InterruptedException {
            FuzzFinding whole = finding.with(inC.write(finding, findings.of(finding)));
            findings.replace(whole);
            CRuns runs = whole.c().runs();
            out.printf("  C: %s, %d of %d  %s%n", runs.status().label(), runs.failed(), runs.of(), runs.words());
            out.flush();
        }

        @Override
        public void unconfirmed(Program program, Finding finding) throws IOException {
            findings.addUnconfirmed(program, finding);
            err.println("heddle: did not come again: " + finding.signature());
        }

        @Override
        public void unplayed(Finding finding) {
            err.println("heddle: a process ended before it played anything: " + finding.signature());
        }

        @Override
        public void progress(FuzzState state) throws IOException {
            findings.keep(backend, state);
            FuzzTotals here = state.totals();
            totals.put(backend, here);
            err.printf("heddle: %d programs, %d plays, %d cells%n", here.programs(), here.plays(), here.cells());
            err.flush();
        }
    }
}
