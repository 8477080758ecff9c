package heddle.fuzz.session;

import heddle.cases.NoDeviceException;
import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.FindingText;
import heddle.fuzz.picture.PlayHistory;
import heddle.fuzz.session.FuzzTask.Explore;
import heddle.fuzz.session.FuzzTask.Play;
import heddle.fuzz.session.FuzzTask.Shrink;
import heddle.fuzz.shrink.Shrinker;
import heddle.fuzz.shrink.Trial;
import heddle.history.JournalWriter;
import heddle.history.RecordingWebGpu;
import heddle.history.WatchedWebGpu;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.webgpu.UnsupportedFunctionException;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import heddle.worker.WorkerLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/**
 * The fuzzer's process: plays one program after the other, each on disk before it runs. It ends at the first one that
 * fails: what that one left behind must not touch another.
 */
public final class FuzzMain {
    private static final Duration HASTE = Duration.ofMillis(500);

    private final FuzzTask task;
    private final Stage stage;
    private final Progress progress;

    private FuzzMain(FuzzTask task, Stage stage, Progress progress) {
        this.task = task;
        this.stage = stage;
        this.progress = progress;
    }

    /** Runs the task in the file {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        WorkerLife.tieToParent();
        FuzzTask task = FuzzTaskFile.read(Path.of(args[0]));
        JournalWriter journal = JournalWriter.open(task.journal());
        Progress progress = new Progress(task.progress());
        try {
            boolean hasty = task.work() instanceof Shrink; // what it brings is confirmed with more patience
            Duration patience = hasty && task.patience().compareTo(HASTE) > 0 ? HASTE : task.patience();
            BackendDescriptor backend = task.backend().descriptor().withCallBound(patience);
            boolean recorded = task.work() instanceof FuzzTask.Capture kept && kept.calls();
            WebGpu library = LibraryOpener.openAny(task.backend().library());
            WebGpu api = recorded
                    ? new RecordingWebGpu(library, journal, task.unsupported())
                    : new WatchedWebGpu(library, journal, task.unsupported());
            IntConsumer before = recorded ? play -> journal.note("play " + play) : play -> {};
            new FuzzMain(task, new Stage(api, backend, before), progress).run();
        } catch (UnsatisfiedLinkError | NoDeviceException | UnsupportedFunctionException e) {
            progress.stopped(String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError | AssertionError e) {
            progress.stopped("a fault in Heddle: " + e + " at " + List.of(e.getStackTrace()));
        }
        progress.ended();
        WorkerLife.end();
    }

    private void run() throws IOException {
        if (task.work() instanceof Explore explore) {
            explore(explore);
        } else if (task.work() instanceof Play play) {
            play(play);
        } else if (task.work() instanceof Shrink shrink) {
            shrink(shrink);
        } else if (task.work() instanceof FuzzTask.Capture kept) {
            record(kept);
        } else if (task.work() instanceof FuzzTask.Measure measure) {
            measure(measure);
        }
    }

    private void measure(FuzzTask.Measure measure) throws IOException {
        Program program = ProgramText.parse(Files.readString(measure.program()));
        Measured.on(stage, program, measure.plays()).write(measure.notes());
    }

    private void record(FuzzTask.Capture kept) throws IOException {
        Program program = ProgramText.parse(Files.readString(kept.program()));
        Optional<Finding> found = stage.play(program, 0, kept.plays(), finding -> true);
        if (found.isPresent()) {
            PlayHistory history =
                    PlayHistory.of(program, stage.recent().get(stage.recent().size() - 1));
            Files.write(task.history(), history.lines());
            Files.writeString(task.picture(), history.svg());
            tell(found.get());
        }
    }

    private void shrink(Shrink shrink) throws IOException {
        Program failing = ProgramText.parse(Files.readString(shrink.program()));
        Suspect suspect = new Suspect(failing, FindingText.read(Files.readAllLines(shrink.like())));
        long until = System.nanoTime() + task.budget().toNanos();
        Trial trial = programs -> {
            for (int i = 0; i < programs.size() && System.nanoTime() - until < 0; i++) {
                if (stage.play(programs.get(i), 0, shrink.plays(), suspect::isLike)
                        .isPresent()) {
                    announce(programs.get(i));
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.empty();
        };
        try {
            LegalProgram.Abilities legal =
                    LegalProgram.Abilities.of(task.backend().descriptor());
            new Shrinker(legal, trial, () -> System.nanoTime() - until < 0).shrink(failing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // what is smallest by now is on disk
        }
    }

    private void explore(Explore explore) throws IOException {
        Explorer explorer = new Explorer(task, explore, stage, progress);
        Optional<Finding> found = explorer.run();
        if (found.isPresent()) {
            tell(found.get());
        }
    }

    private void play(Play play) throws IOException {
        for (int i = 0; i < play.programs().size(); i++) {
            Program program = ProgramText.parse(Files.readString(play.programs().get(i)));
            progress.begun(i);
            if (play.toTheEnd()) {
                count(program, play.plays());
            } else {
                Optional<Finding> found = stage.play(program, 0, play.plays(), task::isNew);
                if (found.isPresent()) {
                    tell(found.get());
                    return;
                }
            }
        }
    }

    private void count(Program program, int plays) throws IOException {
        Duration budget = task.budget();
        long until = System.nanoTime() + budget.toNanos();
        for (int i = 0; i < plays && System.nanoTime() - until < 0; i++) {
            Optional<Finding> found = stage.play(program, i, i + 1, task::isNew);
            progress.played(found.isPresent());
            if (found.isPresent() && !Files.exists(task.found())) {
                tell(found.get());
            }
        }
    }

    private void announce(Program program) throws IOException {
        Files.writeString(task.current(), ProgramText.print(program));
    }

    private void tell(Finding finding) throws IOException {
        Path draft = task.folder().resolve("found.draft");
        Files.write(draft, FindingText.lines(finding));
        Files.move(draft, task.found());
    }
}
