package heddle.run;

import heddle.cases.CaseInfo;
import heddle.cases.Judgement;
import heddle.clause.Profile;
import heddle.descriptor.DescriptorReader;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.results.BackendResult;
import heddle.results.CaseDetail;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import heddle.worker.CaseRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small cases and backends to build tests from. */
final class RunSamples {
    private RunSamples() {}

    static SuiteCase suiteCase(String id, String... clauses) {
        return new SuiteCase("heddle.Suite", info(id, CaseKind.DETERMINISTIC, false, false, Set.of(), clauses));
    }

    static SuiteCase statistical(String id) {
        return new SuiteCase("heddle.Suite", info(id, CaseKind.STATISTICAL, false, false, Set.of(), "ERR-1"));
    }

    static CaseInfo info(
            String id, CaseKind kind, boolean confined, boolean commands, Set<Fn> functions, String... clauses) {
        return new CaseInfo(
                id, "A title", CaseStyle.JUNIT, kind, confined, List.of(clauses), functions, commands, "Cases", "m");
    }

    static BackendUnderTest backend(Profile profile, boolean executesCommands, Set<Fn> unsupported) {
        return backend("fake", profile, executesCommands, unsupported);
    }

    static BackendUnderTest backend(String id, Profile profile, boolean executesCommands, Set<Fn> unsupported) {
        String text = "id = " + id + "\nlibrary = memory:reference\nexecutes-commands = " + executesCommands + "\n";
        return new BackendUnderTest(
                new ResolvedBackend(
                        DescriptorReader.read(text, "fake.descriptor", Path.of("/")),
                        new ResolvedLibrary.InMemory("reference"),
                        Map.of()),
                profile,
                unsupported,
                new BackendResult(id, null, null, null, null, null, profile.id(), List.of(), null, null));
    }

    static CaseRun run(Verdict verdict) {
        return run(verdict, verdict.label());
    }

    static CaseRun run(Verdict verdict, String summary) {
        return run(verdict, summary, 100);
    }

    static CaseRun run(Verdict verdict, long wallMillis) {
        return run(verdict, verdict.label(), wallMillis);
    }

    private static CaseRun run(Verdict verdict, String summary, long wallMillis) {
        CaseDetail detail = verdict == Verdict.CRASH ? CaseDetail.ofSignal("SIGSEGV") : CaseDetail.NONE;
        return new CaseRun(new Judgement(verdict, summary, List.of(), detail), wallMillis, 30);
    }
}
