package heddle.worker;

import heddle.cases.Deadline;
import heddle.history.Event;
import heddle.history.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs scripts in real worker processes, with a small fake library. */
final class ScriptedRun {
    static final Duration LONG = Duration.ofMinutes(2);

    private static final String DESCRIPTOR = """
        id = fake
        library = memory:reference
        driver = none
        unimplemented = not implemented
        """;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private Duration callBound = LONG;
    private Duration lifeBound = LONG;

    /** Runs in this folder, below which each script has its own. */
    ScriptedRun(Path folder) {
        this.folder = folder;
    }

    ScriptedRun withCallBound(Duration bound) {
        callBound = bound;
        return this;
    }

    ScriptedRun withLifeBound(Duration bound) {
        lifeBound = bound;
        return this;
    }

    ScriptedRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    ScriptedRun without(String variable) {
        environment.remove(variable);
        return this;
    }

    CaseRun run(Script script) throws IOException, InterruptedException {
        return run(script, ClassArchive.NONE);
    }

    CaseRun run(Script script, ClassArchive archive) throws IOException, InterruptedException {
        WorkerTask task = task(script);
        return process(task, archive).run(task);
    }

    /** Prepares processes for tasks of this one's backend. */
    CaseProcess process(WorkerTask task) throws IOException {
        return process(task, ClassArchive.NONE);
    }

    private CaseProcess process(WorkerTask task, ClassArchive archive) throws IOException {
        return new CaseProcess(task.backend().descriptor(), environment, archive, lifeBound);
    }

    WorkerTask task(Script script) throws IOException {
        Path descriptor = folder.resolve("fake.descriptor");
        Files.writeString(descriptor, DESCRIPTOR + "call-bound = " + callBound.toMillis() / 1000.0 + "\n");
        return new WorkerTask(
                new BackendProperties(descriptor, FakeOpener.library(script)),
                ScriptedSuite.class.getName(),
                ScriptedSuite.info(script),
                folderOf(script).resolve("journal.bin"),
                folderOf(script),
                Duration.ofMillis(1),
                1,
                Set.of());
    }

    Path folderOf(Script script) {
        return folder.resolve(script.name());
    }

    /** Waits until a process is gone: killed by its parent's side, and then reaped by the system. */
    static boolean isGone(long pid) {
        return Deadline.in(Duration.ofSeconds(30))
                .poll(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    /** Returns what the worker of a script wrote into its journal. */
    List<Event> events(Script script) throws IOException {
        try (Journal journal = Journal.open(folderOf(script).resolve("journal.bin"))) {
            return journal.events(Integer.MAX_VALUE);
        }
    }
}
