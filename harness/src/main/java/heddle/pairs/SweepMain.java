package heddle.pairs;

import heddle.cases.Actor;
import heddle.cases.Deadline;
import heddle.cases.NoDeviceException;
import heddle.cases.Overlaps;
import heddle.cases.Race;
import heddle.descriptor.BackendDescriptor;
import heddle.history.JournalWriter;
import heddle.history.RecordingWebGpu;
import heddle.history.WatchedWebGpu;
import heddle.probe.ExampleCalls;
import heddle.probe.Rehearsal;
import heddle.verdict.Verdict;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.Gpu;
import heddle.webgpu.UnsupportedFunctionException;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import heddle.worker.WorkerLife;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * The sweep's process: plays one cell after the other, each noted in the journal. It ends at the first that fails: what
 * that one left behind must not touch another.
 */
public final class SweepMain {
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final int WARM_MEETINGS = 3;

    private final SweepTask task;
    private final JournalWriter journal;

    private SweepMain(SweepTask task, JournalWriter journal) {
        this.task = task;
        this.journal = journal;
    }

    /** Runs the task in the file {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        WorkerLife.tieToParent();
        SweepTask task = SweepTask.read(Path.of(args[0]));
        JournalWriter journal = JournalWriter.open(task.journal());
        new SweepMain(task, journal).run();
        journal.note(SweepTrace.ENDED);
        WorkerLife.end();
    }

    private void run() {
        try {
            Meeting.Ground ground =
                    new Meeting.Ground(ExampleCalls.all(), new Rehearsal(), List.of(Actor.attentive("second"), pump()));
            PairStages stages = open(task.backend().descriptor());
            Random seeds = new Random(task.seed());
            warmUp(ground, seeds.nextLong());
            for (int i = 0; i < task.cells().size(); i++) {
                journal.note(SweepTrace.CELL + i);
                Cell cell = task.cells().get(i);
                CellOutcome outcome = new CellPlay(
                                cell,
                                ground,
                                stages,
                                task.pace(),
                                seeds.nextLong(),
                                () -> journal.note(SweepTrace.AT_ONCE))
                        .play();
                journal.note(SweepTrace.done(i, outcome));
                if (outcome.verdict().isFailure()) {
                    return;
                }
            }
        } catch (UnsatisfiedLinkError e) {
            stop("the library cannot be loaded: " + e.getMessage());
        } catch (NoDeviceException e) {
            stop(String.valueOf(e.getMessage()));
        } catch (UnsupportedFunctionException e) {
            stop("no device without " + e.function().cName());
        } catch (IOException | RuntimeException | LinkageError e) {
            journal.note(SweepTrace.STOPPED + Verdict.UNKNOWN.label() + " a fault in Heddle: " + e);
            for (StackTraceElement frame : e.getStackTrace()) {
                journal.note("  at " + frame);
            }
        }
    }

    /** A third thread that stays awake would take a CPU from the two calls where there are only two. */
    private static Actor pump() {
        boolean room = Runtime.getRuntime().availableProcessors() > 2;
        return room ? Actor.attentive("pump") : Actor.resting("pump");
    }

    /** Lets the threads meet until the system has given each a CPU, or has shown that it will not. */
    private static void warmUp(Meeting.Ground ground, long seed) {
        Overlaps overlaps = new Overlaps();
        Race race = Race.withCaller(ground.others().subList(0, 1), Duration.ZERO, seed, overlaps);
        Deadline deadline = Deadline.in(WARM_UP);
        for (int round = 0; overlaps.met() < WARM_MEETINGS && !deadline.hasPassed(); round++) {
            race.play(each -> each.together(Thread::onSpinWait, Thread::onSpinWait), round);
        }
    }

    private PairStages open(BackendDescriptor backend) {
        WebGpu library = LibraryOpener.openAny(task.backend().library());
        WebGpu watched = task.keepsHistory()
                ? new RecordingWebGpu(library, journal, task.unsupported())
                : new WatchedWebGpu(library, journal, task.unsupported());
        return new PairStages(backend, new Gpu(watched, new CallbackLedger(CallbackLedger.Retention.FORGET)));
    }

    private void stop(String reason) {
        journal.note(SweepTrace.STOPPED + Verdict.NOT_RUN.label() + " " + reason);
    }
}
