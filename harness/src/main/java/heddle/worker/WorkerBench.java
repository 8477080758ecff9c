package heddle.worker;

import heddle.cases.Bench;
import heddle.cases.PhaseNotes;
import heddle.cases.Turn;
import heddle.descriptor.BackendDescriptor;
import heddle.history.JournalWriter;
import heddle.history.RecordingWebGpu;
import heddle.webgpu.Fn;
import heddle.webgpu.WebGpu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** The bench of one case in a worker process. */
final class WorkerBench implements Bench {
    private final WorkerTask task;
    private final BackendDescriptor backend;
    private final JournalWriter journal;
    private final OpenedLibrary library;
    private final Turns turns;

    WorkerBench(WorkerTask task, BackendDescriptor backend, JournalWriter journal, OpenedLibrary library, Turns turns) {
        this.library = library;
        this.task = task;
        this.backend = backend;
        this.journal = journal;
        this.turns = turns;
    }

    @Override
    public BackendDescriptor backend() {
        return backend;
    }

    @Override
    public WebGpu recorded() {
        return new RecordingWebGpu(raw(), journal, task.unsupported());
    }

    @Override
    public WebGpu raw() {
        return library.open(task.backend().library(), () -> journal.note("loading the library"));
    }

    @Override
    public Set<Fn> unsupported() {
        return task.unsupported();
    }

    @Override
    public Duration budget() {
        return task.budget();
    }

    @Override
    public Turn turn() {
        if (!turns.areShared()) {
            return Turn.ALWAYS;
        }
        journal.note(PhaseNotes.WAIT);
        try {
            Turn turn = turns.take(task.budget());
            journal.note(PhaseNotes.TURN);
            return turn;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take a turn", e);
        }
    }

    @Override
    public long seed() {
        return task.seed();
    }

    @Override
    public Path folder() {
        return task.folder();
    }

    @Override
    public void note(String text) {
        journal.note(text);
    }
}
