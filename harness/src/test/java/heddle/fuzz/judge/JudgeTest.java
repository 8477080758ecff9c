package heddle.fuzz.judge;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.program.Claim;
import heddle.program.Place;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Trace;
import heddle.program.Trace.Fired;
import heddle.program.Trace.StepRun;
import heddle.webgpu.CallbackKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests what the judge says of plays that are written down by hand. */
class JudgeTest {
    private static final long WEAVER = 1;
    private static final long OTHER = 2;

    private final List<StepRun> steps = new ArrayList<>();
    private final List<Fired> firings = new ArrayList<>();

    @Test
    void errorInTheScopeOfItsThread_isExplained() {
        scope("Success:Validation");
        assertThat(findings(SCOPE)).isEmpty();
    }

    @Test
    void errorThatAScopeMisses_isAFindingWithWhatItShouldHaveTold() {
        scope("Success:NoError");
        assertThat(findings(SCOPE)).singleElement().satisfies(finding -> {
            assertThat(finding.clause()).isEqualTo("ERR-4");
            assertThat(finding.claim())
                    .isEqualTo(Optional.of(
                            new Claim.NoOrderExplains(List.of("p"), Set.of(List.of("Success:Validation")))));
        });
    }

    @Test
    void uncapturedErrorOfNobody_isAFinding() {
        scope("Success:Validation");
        fired(CallbackKind.UNCAPTURED_ERROR, "d", WEAVER, 31, "Validation", "torn");
        assertThat(findings(SCOPE))
                .singleElement()
                .extracting(Finding::claim)
                .isEqualTo(Optional.of(new Claim.UnexplainedError("d")));
    }

    @Test
    void callbackThatComesTwice_isAFinding() {
        scope("Success:Validation");
        fired(CallbackKind.POP_ERROR_SCOPE, "p", WEAVER, 62, "Success:Validation", "torn");
        assertThat(findings(SCOPE)).extracting(Finding::claim).contains(Optional.of(new Claim.NotOnce("p")));
    }

    @Test
    void waitForALoss_pumpsWhateverTheDeviceWasRequestedWith() {
        open();
        ran(0, 0, WEAVER, 20, 22, "");
        ran(0, 1, WEAVER, 24, 26, "");
        ran(0, 2, WEAVER, 28, 32, "");
        ran(0, 3, WEAVER, 34, 36, "");
        ran(0, 4, WEAVER, 38, 50, "");
        fired(CallbackKind.REQUEST_DEVICE, "e", WEAVER, 30, "Success", "");
        fired(CallbackKind.QUEUE_WORK_DONE, "q", WEAVER, 40, "Success", "");
        fired(CallbackKind.DEVICE_LOST, "e_object", WEAVER, 42, "Destroyed", "gone");
        assertThat(findings(LOSS)).isEmpty();
    }

    @Test
    void waitThatTimesOut_thoughAnotherThreadGotTheCallback_isAFinding() {
        open();
        ran(Place.PREFIX, 1, WEAVER, 11, 12, "");
        fired(CallbackKind.QUEUE_WORK_DONE, "q", OTHER, 32, "Success", "");
        ran(0, 0, WEAVER, 20, 21_000_000, "TimedOut:0");
        ran(1, 0, OTHER, 30, 40, "");
        assertThat(findings(WAITS)).extracting(Finding::clause).containsExactly("ASY-5");
    }

    @Test
    void waitThatTimesOut_beforeTheCallbackIsOver_isExplained() {
        open();
        ran(Place.PREFIX, 1, WEAVER, 11, 12, "");
        fired(CallbackKind.QUEUE_WORK_DONE, "q", OTHER, 20_000_020, "Success", "");
        ran(0, 0, WEAVER, 20, 20_100_000, "TimedOut:0");
        ran(1, 0, OTHER, 20_000_000, 20_000_040, "");
        assertThat(findings(WAITS)).isEmpty();
    }

    @Test
    void callbackThatComesOnlyAfterAWaitInVain_isAFinding() {
        ranScope("pending");
        fired(CallbackKind.POP_ERROR_SCOPE, "p", WEAVER, 2000, "Success:Validation", "torn");
        assertThat(findings(SCOPE)).extracting(Finding::claim).containsExactly(Optional.of(new Claim.Hung()));
    }

    @Test
    void callbackOutsideOfPumps_isAFinding() {
        ranScope("");
        fired(CallbackKind.POP_ERROR_SCOPE, "p", WEAVER, 42, "Success:Validation", "torn");
        assertThat(findings(SCOPE)).extracting(Finding::claim).contains(Optional.of(new Claim.Misplaced("p")));
    }

    @Test
    void mapStateThatNoOrderGives_isAFinding() {
        open();
        ran(Place.PREFIX, 1, WEAVER, 11, 12, "there");
        ran(0, 0, WEAVER, 20, 25, "Mapped");
        ran(1, 0, OTHER, 20, 26, "");
        assertThat(findings(STATE)).singleElement().satisfies(finding -> assertThat(finding.clause())
                .isEqualTo("MAP-1"));
    }

    @Test
    void mapStateOfSomeOrder_isExplained() {
        open();
        ran(Place.PREFIX, 1, WEAVER, 11, 12, "there");
        ran(0, 0, WEAVER, 20, 25, "Unmapped");
        ran(1, 0, OTHER, 20, 26, "");
        assertThat(findings(STATE)).isEmpty();
    }

    @Test
    void bytesThatNobodyWrote_areAFinding() {
        readBack("0000000009090909");
        assertThat(findings(DATA)).singleElement().satisfies(finding -> {
            assertThat(finding.clause()).isEqualTo("MAP-6");
            assertThat(finding.evidence()).isNotEmpty();
        });
    }

    @Test
    void bytesOfEitherOrder_areExplained() {
        readBack("0000000001010101");
        assertThat(findings(DATA)).isEmpty();
        steps.clear();
        firings.clear();
        readBack("0000000002020202");
        assertThat(findings(DATA)).isEmpty();
    }

    @Test
    void submitOfSpentCommands_errsAndChangesNothing() {
        submitTwice("Success:Validation", "01010101");
        assertThat(findings(SUBMITS)).isEmpty();
    }

    @Test
    void submitOfSpentCommands_thatTakesEffect_isAFinding() {
        submitTwice("Success:Validation", "02020202");
        assertThat(findings(SUBMITS)).extracting(Finding::clause).containsExactly("QUE-1");
    }

    @Test
    void submitOfSpentCommands_withoutAnError_isAFinding() {
        submitTwice("Success:NoError", "01010101");
        assertThat(findings(SUBMITS)).extracting(Finding::clause).containsExactly("ERR-4");
    }

    @Test
    void findings_readBackAsTheyWere() {
        scope("Success:NoError");
        Finding finding = findings(SCOPE).get(0);
        assertThat(FindingText.read(FindingText.lines(finding))).isEqualTo(finding);
    }

    private static final String SCOPE = """
            heddle program 1
            plan seed 7 repeats 1 start barrier

            prefix
              open d
            thread
              d.PushErrorScope(filter: Validation)
              w = d.CreateBuffer(descriptor: {usage: MapRead|MapWrite, size: 64, mappedAtCreation: false})
              p = d.PopErrorScope(callbackInfo: AllowProcessEvents)
              await p
            suffix
            """;
    private static final String WAITS = """
            heddle program 1
            plan seed 7 repeats 1 start barrier

            prefix
              open d
              q = d_queue.OnSubmittedWorkDone(callbackInfo: AllowProcessEvents)
            thread
              x = d_instance.WaitAny(futures: [q], timeoutNS: 20000000)
            thread
              d_instance.ProcessEvents()
            suffix
            """;
    private static final String LOSS = """
            heddle program 1
            plan seed 7 repeats 1 start barrier

            prefix
              open d
            thread
              q = d_queue.OnSubmittedWorkDone(callbackInfo: AllowProcessEvents)
              e = d_adapter.RequestDevice(descriptor: backend, callbackInfo: WaitAnyOnly)
              await e
              e_object.Release()
              await e_object
            suffix
            """;
    private static final String STATE = """
            heddle program 1
            plan seed 7 repeats 1 start barrier

            prefix
              open d
              b = d.CreateBuffer(descriptor: {usage: CopyDst|MapRead, size: 64, mappedAtCreation: false})
            thread
              x = b.GetMapState()
            thread
              b.Unmap()
            suffix
            """;
    private static final String DATA = """
            heddle program 1
            plan seed 7 repeats 1 start barrier

            prefix
              open d
              b = d.CreateBuffer(descriptor: {usage: CopyDst|MapRead, size: 64, mappedAtCreation: false})
            thread
              d_queue.WriteBuffer(buffer: b, bufferOffset: 4, data: bytes(01010101))
            thread
              d_queue.WriteBuffer(buffer: b, bufferOffset: 4, data: bytes(02020202))
            suffix
              m = b.MapAsync(mode: Read, offset: 0, size: 64, callbackInfo: AllowProcessEvents)
              await m
              r = b.GetConstMappedRange(offset: 0, size: 64)
              v = load r offset 0 size 8
            """;

    private static final String SUBMITS = """
            heddle program 1
            plan seed 7 repeats 1 start barrier

            prefix
              open d
              a = d.CreateBuffer(descriptor: {usage: CopyDst|CopySrc|Storage, size: 64, mappedAtCreation: false})
              b = d.CreateBuffer(descriptor: {usage: CopyDst|MapRead, size: 64, mappedAtCreation: false})
              d_queue.WriteBuffer(buffer: a, bufferOffset: 0, data: bytes(01010101))
              e = d.CreateCommandEncoder(descriptor: null)
              e.CopyBufferToBuffer(source: a, sourceOffset: 0, destination: b, destinationOffset: 0, size: 4)
              k = e.Finish(descriptor: null)
              d_queue.Submit(commands: [k])
              d_queue.WriteBuffer(buffer: a, bufferOffset: 0, data: bytes(02020202))
            thread
              d.PushErrorScope(filter: Validation)
              d_queue.Submit(commands: [k])
              p = d.PopErrorScope(callbackInfo: AllowProcessEvents)
              await p
            suffix
              m = b.MapAsync(mode: Read, offset: 0, size: 4, callbackInfo: AllowProcessEvents)
              await m
              r = b.GetConstMappedRange(offset: 0, size: 4)
              v = load r offset 0 size 4
            """;

    private void open() {
        ran(Place.PREFIX, 0, WEAVER, 1, 10, "there");
        fired(CallbackKind.DEVICE_LOST, "d", WEAVER, 1000, "Destroyed", "");
    }

    private void ranScope(String awaited) {
        open();
        ran(0, 0, WEAVER, 20, 25, "");
        ran(0, 1, WEAVER, 30, 35, "there");
        ran(0, 2, WEAVER, 40, 45, "");
        ran(0, 3, WEAVER, 60, 70, awaited);
    }

    private void scope(String popped) {
        ranScope("");
        fired(CallbackKind.POP_ERROR_SCOPE, "p", WEAVER, 61, popped, popped.endsWith("Validation") ? "torn" : "");
    }

    private void readBack(String bytes) {
        open();
        ran(Place.PREFIX, 1, WEAVER, 11, 12, "there");
        ran(0, 0, WEAVER, 20, 25, "");
        ran(1, 0, OTHER, 20, 26, "");
        ran(Place.SUFFIX, 0, WEAVER, 40, 45, "");
        ran(Place.SUFFIX, 1, WEAVER, 50, 60, "");
        fired(CallbackKind.BUFFER_MAP, "m", WEAVER, 55, "Success", "");
        ran(Place.SUFFIX, 2, WEAVER, 70, 75, "there");
        ran(Place.SUFFIX, 3, WEAVER, 80, 85, bytes);
    }

    private void submitTwice(String popped, String bytes) {
        open();
        List<String> made = List.of("there", "there", "", "there", "", "there", "", "");
        for (int i = 0; i < made.size(); i++) {
            ran(Place.PREFIX, 1 + i, WEAVER, 11 + 2 * i, 12 + 2 * i, made.get(i));
        }
        for (int i = 0; i < 3; i++) {
            ran(0, i, OTHER, 30 + 2 * i, 31 + 2 * i, "");
        }
        ran(0, 3, OTHER, 40, 50, "");
        fired(CallbackKind.POP_ERROR_SCOPE, "p", OTHER, 45, popped, popped.endsWith("Validation") ? "torn" : "");
        ran(Place.SUFFIX, 0, WEAVER, 60, 61, "");
        ran(Place.SUFFIX, 1, WEAVER, 70, 80, "");
        fired(CallbackKind.BUFFER_MAP, "m", WEAVER, 75, "Success", "");
        ran(Place.SUFFIX, 2, WEAVER, 90, 91, "there");
        ran(Place.SUFFIX, 3, WEAVER, 92, 93, bytes);
    }

    private void ran(int section, int step, long thread, long began, long ended, String answer) {
        steps.add(new StepRun(new Place(section, step), -1, thread, began, ended, answer));
    }

    private void fired(CallbackKind kind, String name, long thread, long began, String answer, String message) {
        boolean afterwards = began >= 1000;
        Place inside = afterwards ? Trace.AFTERWARDS : new Place(0, 3);
        firings.add(new Fired(kind, name, thread, inside, true, began, began + 1, answer, message));
    }

    private List<Finding> findings(String text) {
        Program program = ProgramText.parse(text);
        return new Judge(program, true, new Undecided()).findings(new Trace(steps, firings));
    }
}
