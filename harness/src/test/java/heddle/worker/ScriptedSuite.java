package heddle.worker;

import heddle.cases.Bench;
import heddle.cases.CaseInfo;
import heddle.cases.CaseSuite;
import heddle.cases.Judgement;
import heddle.cases.PhaseNotes;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.Gpu;
import heddle.webgpu.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Runs a {@link Script} in a worker: one call, and what the case does after it. */
public final class ScriptedSuite implements CaseSuite {
    static CaseInfo info(Script script) {
        return new CaseInfo(
                "scripts." + script.name(),
                "Does what the script says",
                CaseStyle.JUNIT,
                CaseKind.DETERMINISTIC,
                false,
                List.of("ERR-1"),
                Set.of(),
                false,
                ScriptedSuite.class.getName(),
                script.name());
    }

    @Override
    public List<CaseInfo> cases() {
        return Arrays.stream(Script.values()).map(ScriptedSuite::info).toList();
    }

    @Override
    public Judgement run(CaseInfo info, Bench bench) {
        Script script = Script.valueOf(info.methodName());
        Gpu gpu = new Gpu(bench.recorded(), new CallbackLedger(CallbackLedger.Retention.KEEP));
        Instance instance = gpu.createInstance(null);
        bench.note(PhaseNotes.BEGIN);
        try {
            instance.processEvents();
        } catch (UnsupportedOperationException e) {
            bench.note("caught " + e);
        }
        try {
            return script.runAfterTheCall(bench);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            bench.note(PhaseNotes.END);
        }
    }
}
