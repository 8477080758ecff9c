package heddle.backends.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import heddle.backends.reference.ReferenceGpu;
import heddle.oracle.OwnershipLedger;
import heddle.program.IllegalProgramException;
import heddle.program.Place;
import heddle.program.Plan;
import heddle.program.Player;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Step;
import heddle.program.Trace;
import heddle.program.Trace.Fired;
import heddle.program.Trace.StepRun;
import heddle.program.Value;
import heddle.webgpu.AdapterInfo;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Device;
import heddle.webgpu.Fn;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Instance;
import heddle.webgpu.Out;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlayerTest {
    private static final String BUFFER =
            "prefix\n  open d\n  b = d.CreateBuffer(descriptor: {usage: MapRead, size: 8})\n";
    private static final String MAP =
            "  m = b.MapAsync(mode: Read, offset: 0, size: 8, callbackInfo: AllowProcessEvents)";

    private final OwnershipLedger references = new OwnershipLedger(ReferenceGpu.create());

    private static Program parse(String sections) {
        return ProgramText.parse("heddle program 1\n" + sections + "\n");
    }

    private Trace play(Program program) {
        try (Player player = new Player(program, references, Backends.REFERENCE)) {
            Trace trace = player.play(0);
            assertThat(player.faults()).isEmpty();
            return trace;
        }
    }

    private Trace play(String sections) {
        return play(parse(sections));
    }

    private static List<String> answers(Trace trace) {
        return trace.steps().stream().map(StepRun::answer).toList();
    }

    @Test
    void answers_ofCalls_areTheWordsOfTheHeader() {
        Trace trace = play(BUFFER
                + "  b.GetSize()\n  b.GetUsage()\n  b.GetMapState()\n  d.HasFeature(feature: TimestampQuery)\n"
                + "  b.GetMappedRange(offset: 0, size: 8)\n  d.GetLimits(limits: filled)\n  d.GetLostFuture()\n"
                + "  b.ReadMappedRange(offset: 0, data: room(4))\n  b.Unmap()");
        assertThat(answers(trace).subList(2, 11))
                .containsExactly("8", "MapRead", "Unmapped", "false", "null", "Success", "there", "Error", "");
    }

    @Test
    void readMappedRange_ofAMappedBuffer_answersItsBytes() {
        Trace trace = play("""
            prefix
              open d
              b = d.CreateBuffer(descriptor: {usage: CopySrc, size: 8, mappedAtCreation: true})
              b.WriteMappedRange(offset: 0, data: bytes(0a0b0c0d))
              b.ReadMappedRange(offset: 0, data: room(8))\
            """);
        assertThat(answers(trace)).containsExactly("there", "there", "Success", "Success:0a0b0c0d00000000");
    }

    @Test
    void firing_insideAnAwait_saysWhereAndWhat() {
        Trace trace = play(BUFFER + "thread\n" + MAP + "\n  await m");
        Fired fired = trace.firings().get(0);
        assertThat(fired.kind()).isEqualTo(CallbackKind.BUFFER_MAP);
        assertThat(fired.operation()).isEqualTo("m");
        assertThat(fired.answer()).isEqualTo("Success");
        assertThat(fired.inside()).isEqualTo(new Place(0, 1));
        assertThat(fired.isInsideStep()).isTrue();
        StepRun await = trace.steps().get(trace.steps().size() - 1);
        assertThat(fired.thread()).isEqualTo(await.thread());
        assertThat(fired.beganNanos()).isBetween(await.beganNanos(), fired.endedNanos());
        assertThat(fired.endedNanos()).isLessThanOrEqualTo(await.endedNanos());
    }

    @Test
    void operation_thatNobodyAwaits_isPumpedAfterwards() {
        Trace trace = play(BUFFER + MAP);
        assertThat(trace.firings())
                .filteredOn(fired -> fired.operation().equals("m"))
                .singleElement()
                .satisfies(fired -> assertThat(fired.inside()).isEqualTo(Trace.AFTERWARDS))
                .satisfies(fired -> assertThat(fired.isInsideStep()).isTrue());
    }

    @Test
    void steps_onWhatNeverCameAbout_areSkipped() {
        ForwardingWebGpu outOfMemory = new ForwardingWebGpu(references) {
            @Override
            public long deviceCreateBuffer(Device device, BufferDescriptor descriptor) {
                return 0;
            }
        };
        Program program = parse(BUFFER + MAP + " do\n    d.GetQueue()\n  end\n"
                + "  await m\n  d_instance.WaitAny(futures: [m], timeoutNS: 0)\n  b.Release()");
        try (Player player = new Player(program, outOfMemory, Backends.REFERENCE)) {
            assertThat(answers(player.play(0)))
                    .containsExactly("there", "null", "skipped", "skipped", "skipped", "skipped");
        }
    }

    @Test
    void latch_ofACallbackWhoseCallIsSkipped_isOpen() {
        String pop =
                "  p = r_object.RequestDevice(descriptor: null, callbackInfo: AllowProcessEvents) do\n    post l\n  end";
        Trace trace = play("prefix\n  open d\n"
                + "  r = d_instance.RequestAdapter(options: {backendType: Metal}, callbackInfo: AllowProcessEvents)\n"
                + "  await r\nthread\n" + pop + "\n  await p\nthread\n  wait l\n  d.GetQueue()");
        // Which of the two threads ends last is nobody's to say.
        assertThat(trace.steps())
                .extracting(StepRun::place, StepRun::answer)
                .contains(tuple(new Place(0, 0), "skipped"), tuple(new Place(1, 1), "there"));
    }

    @Test
    void callback_thatNeverComes_givesTheProgramUp() {
        ForwardingWebGpu silent = new ForwardingWebGpu(references) {
            private final AtomicInteger pumps = new AtomicInteger();

            @Override
            public void instanceProcessEvents(Instance instance) {
                pumps.incrementAndGet(); // and nothing else
            }
        };
        Program program = parse(
                BUFFER + MAP + "\nthread\n  await m\n  lock k\n  unlock k\n  post l\nthread\n  wait l\n  b.Unmap()");
        try (Player player = new Player(program, silent, Backends.REFERENCE.withMutant("silent"))) {
            Trace trace = player.play(0);
            assertThat(trace.steps())
                    .filteredOn(step -> step.place().section() >= 0)
                    .extracting(StepRun::place, StepRun::answer)
                    .contains(tuple(new Place(0, 0), "pending"), tuple(new Place(1, 1), "skipped"));
        }
    }

    @Test
    void play_ofManyObjects_givesAllReferencesBack() {
        play("""
            prefix
              open d
              open e on d_instance
              d.AddRef()
              d.GetQueue()
              a = d_instance.RequestAdapter(options: backend, callbackInfo: AllowSpontaneous)
              CreateInstance(descriptor: null)
              e.Release()\
            """);
        assertThat(references.faults()).isEmpty();
        assertThat(references.outstanding()).isEmpty();
    }

    @Test
    void filled_structsThatOwnMemory_areFreed() {
        AtomicInteger freed = new AtomicInteger();
        ForwardingWebGpu counting = new ForwardingWebGpu(references) {
            @Override
            public void adapterInfoFreeMembers(Out<AdapterInfo> adapterInfo) {
                freed.incrementAndGet();
                super.adapterInfoFreeMembers(adapterInfo);
            }
        };
        Program program = parse("prefix\n  open d\n  d_adapter.GetInfo(info: filled)");
        try (Player player = new Player(program, counting, Backends.REFERENCE)) {
            player.play(0);
        }
        assertThat(freed).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void play_byEveryStart_takesEachStepOnItsThread(Plan.Start start) {
        Plan plan = new Plan(
                5,
                1,
                start,
                List.of(new Plan.Delay(0, 1, Plan.Idle.SPIN, 1000), new Plan.Delay(1, 0, Plan.Idle.SLEEP, 1000)));
        String calls = "thread\n  b.GetSize()\n  b.GetUsage()\n  b.GetSize()\n";
        Program program = parse(BUFFER + calls + calls + calls).withPlan(plan);
        try (Player player = new Player(program, references, Backends.REFERENCE)) {
            for (int repeat = 0; repeat < 10; repeat++) {
                Trace trace = player.play(repeat);
                for (int thread = 0; thread < 3; thread++) {
                    int section = thread;
                    List<StepRun> own = new ArrayList<>(trace.steps());
                    own.removeIf(step -> step.place().section() != section);
                    assertThat(own).extracting(step -> step.place().step()).containsExactly(0, 1, 2);
                    assertThat(own)
                            .extracting(StepRun::thread)
                            .containsOnly(own.get(0).thread());
                }
            }
        }
    }

    @Test
    void delay_ofAStep_holdsIt() {
        Plan plan = new Plan(0, 1, Plan.Start.BARRIER, List.of(new Plan.Delay(0, 1, Plan.Idle.YIELD, 3_000_000)));
        Trace trace =
                play(parse(BUFFER + "thread\n  b.GetSize()\n  b.GetSize()").withPlan(plan));
        List<StepRun> steps = trace.steps();
        assertThat(steps.get(3).beganNanos() - steps.get(2).endedNanos()).isGreaterThanOrEqualTo(3_000_000);
    }

    @Test
    void player_ofAProgramThatFitsNoHeader_isRefused() {
        Step wrong = new Step.Call(null, Fn.BUFFER_UNMAP, "d", List.of(new Value.Null()));
        Program program = new Program(List.of(new Step.Open("d", null), wrong), List.of(), List.of(), Plan.ONCE);
        assertThatThrownBy(() -> new Player(program, references, Backends.REFERENCE))
                .isInstanceOf(IllegalProgramException.class)
                .hasMessage("prefix step 1: types: wgpuBufferUnmap takes [], and has 1 arguments here");
    }
}
