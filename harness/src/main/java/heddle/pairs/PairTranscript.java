package heddle.pairs;

import heddle.cases.Actor;
import heddle.descriptor.BackendDescriptor;
import heddle.probe.ExampleCalls;
import heddle.probe.ObjectKind;
import heddle.probe.Rehearsal;
import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.Step;
import heddle.transcript.Section;
import heddle.transcript.TranscribingWebGpu;
import heddle.transcript.Transcript;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.Fn;
import heddle.webgpu.Gpu;
import heddle.webgpu.WebGpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The calls of a cell's meetings as programs that are exported.
 *
 * <p>They are learnt from a library that lives in memory and does not die of them: which calls a meeting makes is decided by
 * the cell, not by the library.
 */
public final class PairTranscript {
    private static final int REPEATS = 20_000;
    private static final int FEW_REPEATS = 1_000;

    private PairTranscript() {}

    /** Returns a program for each kind of object on which the cell's calls meet; each library is used once. */
    public static List<Program> of(
            Cell cell, BackendDescriptor backend, Rehearsal rehearsal, Supplier<WebGpu> libraries, long seed) {
        List<Program> programs = new ArrayList<>();
        for (Optional<ObjectKind<?>> subject : Meeting.subjects(cell, rehearsal)) {
            TranscribingWebGpu layer = new TranscribingWebGpu(libraries.get());
            record(cell, backend, rehearsal, layer, subject);
            int repeats = cell.isEnding() ? FEW_REPEATS : REPEATS;
            Plan plan = new Plan(seed, repeats, Plan.Start.STAGGERED, List.of());
            Program program = Transcript.of(layer, plan);
            programs.add(cell.sharing() == Sharing.ENCODER ? underAMutex(program) : together(program));
        }
        return programs;
    }

    private static void record(
            Cell cell,
            BackendDescriptor backend,
            Rehearsal rehearsal,
            TranscribingWebGpu layer,
            Optional<ObjectKind<?>> subject) {
        try (Actor second = Actor.attentive("second");
                Actor pump = Actor.attentive("pump")) {
            Meeting.Ground ground = new Meeting.Ground(ExampleCalls.all(), rehearsal, List.of(second, pump));
            PairStages stages =
                    new PairStages(backend, new Gpu(layer, new CallbackLedger(CallbackLedger.Retention.FORGET)));
            List<PairStage> grounds = stages.of(cell);
            Thread caller = Thread.currentThread();
            layer.sections(fn -> preparing(fn, Thread.currentThread() == caller));
            Meeting meeting = new Meeting(ground, cell, grounds, subject);
            for (int i = 0; i < 2; i++) {
                int which = i;
                layer.section(new Section.Concurrent(which));
                ground.on(which, () -> meeting.call(which));
            }
            if (cell.pumped()) {
                layer.section(new Section.Concurrent(2));
                ground.on(2, stages::pump);
            }
            layer.section(Section.SUFFIX);
            meeting.settle();
            if (!cell.isEnding()) {
                grounds.stream().distinct().forEach(PairStage::complaint);
            }
            layer.section(Section.SKIPPED);
            meeting.close();
            stages.leave(cell, grounds);
        }
    }

    /** Says where a call belongs that prepares one of the two: scopes of errors to the thread that will pop them. */
    private static Section preparing(Fn function, boolean isFirst) {
        boolean scope = function == Fn.DEVICE_PUSH_ERROR_SCOPE || function == Fn.DEVICE_POP_ERROR_SCOPE;
        return !isFirst ? new Section.Concurrent(1) : scope ? new Section.Concurrent(0) : Section.PREFIX;
    }

    /** Has each thread hold one and the same mutex, as the contract asks of those who share an encoder. */
    private static Program underAMutex(Program program) {
        List<List<Step>> threads = new ArrayList<>();
        for (List<Step> steps : program.threads()) {
            List<Step> held = new ArrayList<>(steps);
            held.add(0, new Step.Lock("mutex"));
            held.add(new Step.Unlock("mutex"));
            threads.add(held);
        }
        return new Program(program.prefix(), threads, program.suffix(), program.plan());
    }

    /** Has the threads wait for one another before their last call, where one of them prepares something first. */
    private static Program together(Program program) {
        List<List<Step>> threads = program.threads();
        if (threads.stream().allMatch(steps -> prepared(steps) == 0)) {
            return program;
        }
        List<List<Step>> synchronised = new ArrayList<>();
        for (int i = 0; i < threads.size(); i++) {
            List<Step> steps = new ArrayList<>(threads.get(i));
            List<Step> meeting = new ArrayList<>(List.of(new Step.Post("ready" + i)));
            for (int other = 0; other < threads.size(); other++) {
                if (other != i) {
                    meeting.add(new Step.WaitFor("ready" + other));
                }
            }
            steps.addAll(prepared(steps), meeting);
            synchronised.add(steps);
        }
        return new Program(program.prefix(), synchronised, program.suffix(), program.plan());
    }

    /** Returns how many steps come before a thread's own call: up to the last scope that it pushes for it. */
    private static int prepared(List<Step> steps) {
        for (int i = steps.size() - 2; i >= 0; i--) {
            if (steps.get(i) instanceof Step.Call call && call.function() == Fn.DEVICE_PUSH_ERROR_SCOPE) {
                return i + 1;
            }
        }
        return 0;
    }
}
