package heddle.probe;

import heddle.cases.Deadline;
import heddle.descriptor.DescriptorText;
import heddle.descriptor.ResolvedBackend;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import heddle.worker.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Finds out what a backend can do on this machine, in processes of its own. */
public final class LibraryProbe {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Map<String, String> callersEnvironment;
    private final int lanes;

    /**
     * Prepares.
     *
     * @param lanes how many processes may run at once, at least 1
     */
    public LibraryProbe(Map<String, String> callersEnvironment, int lanes) {
        if (lanes < 1) {
            throw new IllegalArgumentException("lanes is not positive: " + lanes);
        }
        this.callersEnvironment = Map.copyOf(callersEnvironment);
        this.lanes = lanes;
    }

    /**
     * Probes a backend.
     *
     * @param absent functions whose symbols the library does not export; they are not called
     */
    public BackendProbe run(ResolvedBackend backend, Set<Fn> absent) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("heddle-probe-");
        try {
            Path descriptorFile = folder.resolve("backend.descriptor");
            Files.writeString(descriptorFile, DescriptorText.of(backend.descriptor()));
            return run(
                    new ProbeProcess(
                            backend.descriptor(),
                            descriptorFile,
                            backend.library(),
                            backend.workerEnvironment(callersEnvironment),
                            folder),
                    absent);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    BackendProbe run(ProbeRun.Runner runner, Set<Fn> absent) throws IOException, InterruptedException {
        Map<Fn, FunctionOutcome> outcomes = new EnumMap<>(Fn.class);
        absent.forEach(fn -> outcomes.put(fn, FunctionOutcome.notImplemented("the library does not export it")));
        Set<Fn> lacking = ConcurrentHashMap.newKeySet();
        lacking.addAll(absent);
        List<Fn> present =
                Arrays.stream(Fn.values()).filter(fn -> !absent.contains(fn)).toList();
        ProbeRun first = runner.run(present, Set.copyOf(lacking));
        if (!first.trace().ready()) {
            return failed(first);
        }
        Deadline deadline = Deadline.in(PATIENCE);
        ProbeLane lane = new ProbeLane(runner, present, lacking, deadline);
        lane.take(first);
        outcomes.putAll(lane.outcomes());
        List<ProbeLane> rest = IntStream.range(0, lanes)
                .mapToObj(i -> share(lane.open(), i))
                .map(functions -> new ProbeLane(runner, functions, lacking, deadline))
                .toList();
        finish(rest).forEach(outcomes::putAll);
        return new BackendProbe.Ready(LibraryFacts.of(first.trace().facts()), outcomes);
    }

    private List<Fn> share(List<Fn> functions, int lane) {
        return functions.subList(functions.size() * lane / lanes, functions.size() * (lane + 1) / lanes);
    }

    private List<Map<Fn, FunctionOutcome>> finish(List<ProbeLane> rest) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(lanes);
        try {
            List<Callable<Map<Fn, FunctionOutcome>>> tasks = new ArrayList<>();
            rest.forEach(lane -> tasks.add(lane::finish));
            List<Map<Fn, FunctionOutcome>> finished = new ArrayList<>();
            for (Future<Map<Fn, FunctionOutcome>> each : pool.invokeAll(tasks)) {
                finished.add(each.get());
            }
            return finished;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a lane of the probe failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static BackendProbe failed(ProbeRun run) {
        if (run.trace().stop().isPresent()) {
            ProbeTrace.Stop stop = run.trace().stop().get();
            return new BackendProbe.Failed(stop.verdict(), stop.reason(), run.evidence());
        }
        ProbeRun.Death death = run.death().orElseThrow();
        if (death.unimplemented() && death.call().isPresent()) {
            String reason = "no device without " + death.call().get().cName() + ", which is not implemented";
            return new BackendProbe.Failed(Verdict.NOT_RUN, reason, run.evidence());
        }
        String when = run.trace().loaded() ? "before there was a device: " : "while the library was loaded: ";
        return new BackendProbe.Failed(death.verdict(), when + death.words(), run.evidence());
    }
}
