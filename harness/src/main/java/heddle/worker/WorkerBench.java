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
import org.jspecify.annotations.Nullable;

/** The bench of a worker process. The library is loaded when it is first asked for: jcstress loads it in its forks only. */
final class WorkerBench implements Bench {
    private final WorkerTask task;
    private final BackendDescriptor backend;
    private final JournalWriter journal;
    private @Nullable WebGpu opened;

    WorkerBench(WorkerTask task, BackendDescriptor backend, JournalWriter journal) {
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
    public synchronized WebGpu raw() {
        WebGpu api = opened;
        if (api == null) {
            journal.note("loading the library");
            api = LibraryOpener.openAny(task.backend().library());
            opened = api;
        }
        return api;
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
