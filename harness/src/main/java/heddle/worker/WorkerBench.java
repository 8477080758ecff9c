package heddle.worker;

import heddle.cases.Bench;
import heddle.descriptor.BackendDescriptor;
import heddle.history.JournalWriter;
import heddle.history.RecordingWebGpu;
import heddle.webgpu.Fn;
import heddle.webgpu.WebGpu;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** The bench of one case in a worker process. */
final class WorkerBench implements Bench {
    private final WorkerTask task;
    private final BackendDescriptor backend;
    private final JournalWriter journal;
    private final OpenedLibrary library;

    WorkerBench(WorkerTask task, BackendDescriptor backend, JournalWriter journal, OpenedLibrary library) {
        this.library = library;
        this.task = task;
        this.backend = backend;
        this.journal = journal;
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
