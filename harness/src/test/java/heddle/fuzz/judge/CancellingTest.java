package heddle.fuzz.judge;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.program.Place;
import heddle.program.ProgramText;
import heddle.program.Trace;
import heddle.program.Trace.Fired;
import heddle.program.Trace.StepRun;
import heddle.webgpu.CallbackKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests what the judge says of callbacks whose instance ends. */
class CancellingTest {
    private static final long THREAD = 1;
    private static final String PROGRAM = """
            heddle program 1
            plan seed 7 repeats 1 start barrier

            prefix
              open d
            thread
              d.PushErrorScope(filter: Validation)
              w = d.CreateBuffer(descriptor: {usage: MapRead|MapWrite, size: 64, mappedAtCreation: false})
              p = d.PopErrorScope(callbackInfo: WaitAnyOnly)
              d_instance.Release()
              q = d_queue.OnSubmittedWorkDone(callbackInfo: AllowProcessEvents)
            suffix
            """;
    /** The reference that is given back is not the last one. */
    private static final String STAYING = PROGRAM.replace("  open d\n", "  open d\n  d_instance.AddRef()\n");

    private final List<StepRun> steps = new ArrayList<>();
    private final List<Fired> firings = new ArrayList<>();

    @Test
    void outstanding_isCancelledByTheLastRelease_andWhatComesLaterInItsCall() {
        played("CallbackCancelled:NoError", "CallbackCancelled");
        assertThat(clauses(PROGRAM)).isEmpty();
    }

    @Test
    void outstanding_thatSucceedsInTheLastRelease_isAFinding() {
        played("Success:Validation", "CallbackCancelled");
        assertThat(clauses(PROGRAM)).containsExactly("ASY-13");
    }

    @Test
    void outstanding_thatNeverComes_isAFinding() {
        played("CallbackCancelled:NoError", "CallbackCancelled");
        firings.removeIf(fired -> fired.operation().equals("p"));
        assertThat(clauses(PROGRAM)).containsExactly("ASY-13");
    }

    @Test
    void success_afterTheEnd_inTheCallThatRegisters_isAFinding() {
        played("CallbackCancelled:NoError", "Success");
        assertThat(clauses(PROGRAM)).containsExactly("ASY-3");
    }

    @Test
    void cancelling_onAnInstanceThatStays_isAFinding() {
        played("CallbackCancelled:NoError", "CallbackCancelled");
        steps.add(new StepRun(new Place(Place.PREFIX, 1), -1, THREAD, 11, 12, ""));
        assertThat(clauses(STAYING)).contains("ASY-2", "ASY-3", "ERR-4", "QUE-3", "TS-10");
    }

    /** Plays all steps; the pop and the loss are told in the release, the rest in the call that asks for it. */
    private void played(String popped, String done) {
        steps.add(new StepRun(new Place(Place.PREFIX, 0), -1, THREAD, 1, 10, "there"));
        for (int i = 0; i < 5; i++) {
            long began = 40L + 10L * i;
            steps.add(new StepRun(new Place(0, i), -1, THREAD, began, began + 9, i == 1 ? "there" : ""));
        }
        fired(CallbackKind.POP_ERROR_SCOPE, "p", 3, 72, popped);
        fired(CallbackKind.DEVICE_LOST, "d", 3, 73, "CallbackCancelled");
        fired(CallbackKind.QUEUE_WORK_DONE, "q", 4, 85, done);
    }

    private void fired(CallbackKind kind, String name, int step, long at, String answer) {
        String message = answer.endsWith(":Validation") ? "torn" : "";
        firings.add(new Fired(kind, name, THREAD, new Place(0, step), true, at, at + 1, answer, message));
    }

    private List<String> clauses(String text) {
        Judge judge = new Judge(ProgramText.parse(text), true, new Undecided());
        return judge.findings(new Trace(steps, firings)).stream()
                .map(Finding::clause)
                .toList();
    }
}
