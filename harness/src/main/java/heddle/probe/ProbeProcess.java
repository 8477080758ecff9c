package heddle.probe;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedLibrary;
import heddle.history.Journal;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import heddle.worker.BackendProperties;
import heddle.worker.CrashText;
import heddle.worker.WorkerEnd;
import heddle.worker.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Starts the processes of one probe, each in a folder of its own below one folder. */
final class ProbeProcess implements ProbeRun.Runner {
    private static final Duration LIFE_BEYOND_TWO_CALLS = Duration.ofSeconds(10);
    private static final int MOST_STACK_LINES = 60;

    private final BackendDescriptor backend;
    private final BackendProperties properties;
    private final WorkerProcess process;
    private final Path folder;
    private final AtomicInteger runs = new AtomicInteger();

    ProbeProcess(
            BackendDescriptor backend,
            Path descriptorFile,
            ResolvedLibrary library,
            Map<String, String> environment,
            Path folder) {
        this.backend = backend;
        this.properties = new BackendProperties(descriptorFile, library);
        this.process = new WorkerProcess(environment, backend.callBound());
        this.folder = folder;
    }

    @Override
    public ProbeRun run(List<Fn> functions, Set<Fn> lacking) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("run-" + runs.incrementAndGet()));
        Path journalFile = own.resolve("journal.bin");
        Path taskFile = own.resolve("task.properties");
        new ProbeTask(properties, functions, lacking, journalFile).write(taskFile);
        Duration life = backend.callBound().multipliedBy(2).plus(LIFE_BEYOND_TWO_CALLS);
        try (Journal journal = Journal.create(journalFile)) {
            WorkerEnd end = process.run(ProbeMain.class, own, taskFile, journal, life);
            ProbeTrace trace = ProbeTrace.of(journal.events(Integer.MAX_VALUE));
            int code = end instanceof WorkerEnd.Exited exited ? exited.code() : 0;
            List<String> evidence = new ArrayList<>(CrashText.read(code, own).lastWords());
            evidence.addAll(stacks(own));
            return new ProbeRun(trace, death(end, trace, journal, own), evidence);
        }
    }

    private Optional<ProbeRun.Death> death(WorkerEnd end, ProbeTrace trace, Journal journal, Path own)
            throws IOException {
        List<Journal.PendingCall> pending = journal.pendingCalls();
        Optional<Fn> call = pending.isEmpty()
                ? Optional.empty()
                : Optional.of(pending.get(pending.size() - 1).function());
        if (end instanceof WorkerEnd.Hung hung) {
            String words = call.isPresent() ? hung.why() : "it did not go on";
            return Optional.of(new ProbeRun.Death(Verdict.HANG, call, false, words));
        }
        int code = ((WorkerEnd.Exited) end).code();
        if (code == 0 && trace.ended()) {
            return Optional.empty();
        }
        CrashText crash = CrashText.read(code, own);
        boolean unimplemented = backend.meansUnimplemented(crash.standardError());
        String words = crash.signal() + call.map(c -> " in " + c.cName()).orElse(" outside any call of webgpu.h");
        return Optional.of(new ProbeRun.Death(Verdict.CRASH, call, unimplemented, words));
    }

    private static List<String> stacks(Path own) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("stacks-"))
                    .sorted()
                    .toList()) {
                CrashText.excerpt(file).lines().limit(MOST_STACK_LINES).forEach(lines::add);
            }
        }
        return lines;
    }
}
