package heddle.report;

import heddle.results.BackendResult;
import heddle.results.CaseDetail;
import heddle.results.CaseHead;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.results.CaseStyle;
import heddle.results.ClauseInfo;
import heddle.results.ProfileChange;
import heddle.results.RunResults;
import heddle.results.RunSummary;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented run on three backends, with every verdict in it. */
public final class SampleRun {
    /** The clauses of the run. */
    public static final List<ClauseInfo> CATALOGUE = List.of(
            new ClauseInfo("MT-7", "MUST", "multithreading", "One encoder is handed among threads under a mutex"),
            new ClauseInfo("ERR-1", "MUST", "errors", "A scope never captures an error made on another thread"),
            new ClauseInfo("ERR-2", "MUST", "errors", "Each thread's stack of error scopes is empty at first"),
            new ClauseInfo("ASY-2", "MUST", "futures", "A WaitAnyOnly callback fires inside a WaitAny that names it"),
            new ClauseInfo("MAP-1", "MUST", "mapping", "Every map state that is seen belongs to one legal order"),
            new ClauseInfo("MAP-2", "MUST", "mapping", "Unmap while a map is pending fires its callback once, aborted"),
            new ClauseInfo("OWN-4", "SHOULD", "ownership", "The last release of a device may come from any thread"));

    /** How the run was made. */
    public static final RunSummary RUN = new RunSummary(
            "0.1.0",
            "quick",
            8_061_127_405_512L,
            Instant.parse("2026-09-14T08:30:05Z"),
            187_400,
            "--tier quick",
            "17.0.15");

    private static final String SHA = "be0d8270dd9d78e1039eeb413ee21be8a89776a752e56d6b0f57eefbbc2d749c";

    /** What the profile of one of them changes. */
    private static final List<ProfileChange> PROXIED = List.of(
            new ProfileChange("MT-1", "not applicable"),
            new ProfileChange("MAP-1", "at SHOULD"),
            new ProfileChange("MAP-2", "at SHOULD"));

    private SampleRun() {}

    /** Returns the run. */
    public static RunResults results() {
        List<BackendResult> backends = List.of(
                backend("dawn-null", "liblitert-lm.so", "autumn 2026", "Null backend", null),
                backend("dawn", "liblitert-lm.so", "autumn 2026", "SwiftShader Device (Subzero)", "SwiftShader 5.0.0"),
                backend(
                        "wgpu-native",
                        "libwgpu_native-release.so",
                        "29.0.1.1",
                        "SwiftShader Device",
                        "SwiftShader 5.0.0"));
        List<CaseResult> cases = new ArrayList<>();
        for (BackendResult backend : backends) {
            cases.addAll(passes(backend.id()));
        }
        cases.addAll(SampleFindings.all());
        return RunResults.of(RUN, backends, cases, CATALOGUE);
    }

    /** Returns the head of a case. */
    public static CaseHead head(String id, String backend, CaseStyle style, String... clauses) {
        CaseKind kind = style == CaseStyle.JUNIT ? CaseKind.DETERMINISTIC : CaseKind.STATISTICAL;
        String title = "Shows that " + id.substring(id.indexOf('.') + 1) + " comes out as the contract says";
        return new CaseHead(id, backend, List.of(clauses), title, style, kind);
    }

    private static BackendResult backend(
            String id, String library, String version, String adapter, @Nullable String driver) {
        String note =
                id.equals("wgpu-native") ? "WaitAny, GetMapState and 31 more functions are not implemented" : null;
        String path = "/home/ci/.cache/heddle/backends/" + id + "/" + library;
        boolean proxied = id.equals("wgpu-native");
        String profile = proxied ? "proxied" : "multithreaded";
        return new BackendResult(
                id, path, SHA, version, adapter, driver, profile, proxied ? PROXIED : List.of(), note, null);
    }

    private static List<CaseResult> passes(String backend) {
        List<CaseResult> passes = new ArrayList<>();
        for (ClauseInfo clause : CATALOGUE) {
            for (int i = 1; i <= 3; i++) {
                String id = clause.area() + ".case" + i + "Of" + clause.id().replace("-", "");
                passes.add(pass(head(id, backend, CaseStyle.JUNIT, clause.id()), 310L + 10L * i, 140L + passes.size()));
            }
        }
        return passes;
    }

    private static CaseResult pass(CaseHead head, long durationMillis, long overheadMillis) {
        String folder = "cases/" + head.backend() + "/" + head.id();
        return new CaseResult(
                head,
                Verdict.PASS,
                "",
                List.of(),
                new Runs(0, 1),
                durationMillis,
                overheadMillis,
                folder,
                CaseDetail.NONE);
    }
}
