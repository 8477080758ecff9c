package heddle.program;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.program.LegalProgram.Abilities;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules by which no threads of a program can wait for one another in a circle, whoever runs its callbacks. */
class WaitingProgramTest {
    private static final String OPEN = "prefix\n  open d";
    private static final String WAITING = """
            thread
              q = d_queue.OnSubmittedWorkDone(callbackInfo: AllowProcessEvents) do
                post running
                wait done
              end
              await q""";
    private static final String PUMP = "  d_instance.ProcessEvents()";

    private static List<String> refusals(String... sections) {
        String text = ProgramText.FIRST_LINE + "\n" + String.join("\n", sections) + "\n";
        return LegalProgram.refusals(ProgramText.parse(text), new Abilities(2)).stream()
                .map(Refusal::toString)
                .toList();
    }

    private static void accepted(String... sections) {
        assertThat(refusals(sections)).isEmpty();
    }

    private static void held(String by, String... sections) {
        assertThat(refusals(sections))
                .containsExactly(
                        "thread 0 step 0 body step 1: callbacks: who opens latch 'done' may have to wait for this"
                                + " callback, by " + by);
    }

    @Test
    void opener_thatPumpsOnlyOnceTheBodyHasBegun_isNotHeld() {
        accepted(OPEN, WAITING, "thread\n  wait running\n" + PUMP + "\n  post done");
        accepted(OPEN, WAITING, "thread\n  post done\n" + PUMP, "thread\n" + PUMP);
        held("thread 1 step 0", OPEN, WAITING, "thread\n" + PUMP + "\n  post done");
    }

    @Test
    void opener_thatWaitsForAThreadWhichPumps_isHeldWithIt() {
        held(
                "thread 1 step 0",
                OPEN,
                WAITING,
                "thread\n" + PUMP + "\n  post other",
                "thread\n  wait running\n  wait other\n  post done");
        accepted(OPEN, WAITING, "thread\n  post other\n" + PUMP, "thread\n  wait running\n  wait other\n  post done");
    }

    @Test
    void opener_thatAwaitsWhatWasStartedBefore_isHeldWhereAPumpCollectsFirst() {
        String work = "  w = d_queue.OnSubmittedWorkDone(callbackInfo: AllowProcessEvents)";
        held("thread 1 step 2", OPEN, WAITING, "thread\n" + work + "\n  wait running\n  await w\n  post done");
        accepted(OPEN, WAITING, "thread\n  wait running\n" + work + "\n  await w\n  post done");
    }

    @Test
    void opener_thatNeedsAnotherCallback_isHeld() {
        String other = """
                thread
                  p = d.PopErrorScope(callbackInfo: AllowProcessEvents) do
                    post other
                  end
                  await p""";
        assertThat(refusals(OPEN, WAITING, other, "thread\n  wait running\n  wait other\n  post done"))
                .singleElement()
                .asString()
                .startsWith("thread 0 step 0 body step 1: callbacks: who opens latch 'done'");
    }

    @Test
    void opener_thatEndsAnInstance_isHeld_sinceItRunsWhatIsOutstanding() {
        String release = "thread\n  d_instance.Release()\n  post done";
        held("thread 1 step 0", OPEN + "\n  d_instance.AddRef()", WAITING, release);
    }

    @Test
    void call_onAnInstanceThatMayHaveEnded_runsItsCallbackItself() {
        String open = OPEN + "\n  e_instance = CreateInstance(descriptor: backend)\n  open e on e_instance";
        String body = WAITING.replace("d_queue", "e_queue").replace("\n  await q", "");
        String opener = "thread\n  wait begun\n  post done";
        accepted(open, body + "\n  post begun", opener);
        held("thread 0 step 0", open, body + "\n  post begun", "thread\n  e_instance.Release()", opener);
    }

    /** An await ends after the callback and so after the call, but that does not let it begin after the call. */
    @Test
    void await_onAnotherThread_needsALatchAfterTheCall() {
        String call = WAITING.replace("\n  await q", "");
        String opener = "thread\n  wait running\n  post done";
        accepted(OPEN, call + "\n  post begun", "thread\n  wait begun\n  await q", opener);
        assertThat(refusals(OPEN, call, "thread\n  await q", opener))
                .contains("thread 1 step 0: names: 'q' may not have come about yet; it is defined at thread 0 step 0");
    }

    @Test
    void pump_underAMutex_isRefused() {
        for (String pump : List.of(PUMP, "  d_instance.WaitAny(futures: [], timeoutNS: 0)")) {
            assertThat(refusals(OPEN, "thread\n  lock k\n" + pump + "\n  unlock k"))
                    .containsExactly("thread 0 step 1: locks: waits while holding [k]");
        }
    }

    @Test
    void timeouts_countTogether() {
        String wait = "\n  d_instance.WaitAny(futures: [w], timeoutNS: 6000000000)";
        String work = OPEN + "\n  w = d_queue.OnSubmittedWorkDone(callbackInfo: AllowProcessEvents)";
        accepted(work, "thread" + wait);
        assertThat(refusals(work, "thread" + wait, "thread" + wait))
                .containsExactly("thread 1 step 0: waits: all timeouts together are more than 10000000000 ns");
    }

    @Test
    void instance_thatMayHaveEnded_isNeitherPumpedNorWaitedOn() {
        String work = OPEN + "\n  d_instance.AddRef()\n  w = d_queue.OnSubmittedWorkDone(callbackInfo: WaitAnyOnly)";
        String end = "thread\n  d_instance.Release()";
        accepted(work, end, "thread\n  await w");
        accepted(work, end, end, "suffix\n  d.CreateBuffer(descriptor: {usage: CopyDst, size: 4})");
        for (String use :
                List.of("await w", "d_instance.WaitAny(futures: [w], timeoutNS: 0)", "d_instance.ProcessEvents()")) {
            assertThat(refusals(work, end, end, "thread\n  " + use))
                    .contains(
                            "thread 2 step 0: references: the last reference to 'd_instance' may have been given back");
        }
    }

    @Test
    void pass_thatAnotherThreadUses_mayBeCountedButNotNamed() {
        String begin =
                OPEN + "\n  e = d.CreateCommandEncoder(descriptor: null)\n  p = e.BeginComputePass(descriptor: null)";
        String use = "thread\n  p.InsertDebugMarker(markerLabel: \"x\")";
        accepted(begin, use, "thread\n  p.AddRef()\n  p.Release()");
        assertThat(refusals(begin, use, "thread\n  p.SetLabel(label: \"x\")"))
                .singleElement()
                .asString()
                .startsWith("thread 1 step 0: encoders: the encoder 'e' may be in use");
        assertThat(refusals(begin, use, "thread\n  p.Release()"))
                .containsExactly("thread 0 step 0: references: the last reference to 'p' may have been given back");
    }

    @Test
    void recording_thatIsHandedOn_needsTheLatch() {
        String from = "thread\n  u = d.CreateRenderBundleEncoder(descriptor: {})\n  u.PopDebugGroup()\n  post h";
        accepted(OPEN, from, "thread\n  wait h\n  u.Finish(descriptor: null)");
        accepted(OPEN, from + "\n  u.AddRef()", "thread\n  wait h\n  u.Finish(descriptor: null)");
        assertThat(refusals(OPEN, from + "\n  u.PopDebugGroup()", "thread\n  wait h\n  u.Finish(descriptor: null)"))
                .singleElement()
                .asString()
                .startsWith("thread 1 step 1: encoders: the encoder 'u' may be in use");
    }
}
