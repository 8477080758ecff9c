package heddle.transcript;

import heddle.cases.Bench;
import heddle.cases.CaseInfo;
import heddle.cases.CaseSuite;
import heddle.descriptor.BackendDescriptor;
import heddle.program.Plan;
import heddle.program.Program;
import heddle.webgpu.Fn;
import heddle.webgpu.WebGpu;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The calls of a case as a program, learnt from a correct library in memory, on which the case goes to its end.
 *
 * <p>The case is played several times, its calls delayed at random: only orders between threads that were seen each time
 * are kept, since the others are no order of the case's.
 */
public final class CaseTranscript {
    private static final int PLAYS = 5;
    private static final int REPEATS = 2_000;
    private static final int MOST_CALLS = 400;
    private static final long DELAY_NANOS = 300_000;

    private final TranscribingWebGpu layer;
    private final List<Entry> entries;
    private final Set<Latches.Edge> orders;
    private final Set<Answers.Place> steady;
    private final Program program;

    private CaseTranscript(
            TranscribingWebGpu layer,
            List<Entry> entries,
            Map<String, List<Entry>> threads,
            Set<Latches.Edge> orders,
            Set<Answers.Place> steady) {
        this.steady = steady;
        this.layer = layer;
        this.entries = entries;
        this.orders = orders;
        Plan plan = new Plan(1, REPEATS, Plan.Start.STAGGERED, List.of());
        this.program = Transcript.of(entries, Latches.of(threads, orders), plan);
    }

    /**
     * Plays the case.
     *
     * @throws IllegalStateException if the case makes no calls that are recorded, too many, or on too many threads
     */
    public static CaseTranscript of(
            CaseSuite suite, CaseInfo info, BackendDescriptor reference, Supplier<WebGpu> libraries, Path folder) {
        Set<Latches.Edge> orders = Set.of();
        TranscribingWebGpu layer = new TranscribingWebGpu(libraries.get());
        Map<String, List<Entry>> threads = Map.of();
        Set<Answers.Place> steady = Set.of();
        Answers before = null; // of the play before
        for (int play = 0; play < PLAYS; play++) {
            layer = new TranscribingWebGpu(libraries.get());
            layer.delays(play == 0 ? 0 : DELAY_NANOS, play);
            suite.run(info, new Recorder(layer, reference, folder, play));
            threads = Sorting.of(ended(layer)).threads();
            Set<Latches.Edge> seen = Latches.seen(threads);
            if (play > 0) {
                seen.retainAll(orders);
            }
            orders = seen;
            Answers now = Answers.of(layer, ended(layer));
            Set<Answers.Place> same = now.sameAs(before == null ? now : before);
            if (before != null) {
                same.retainAll(steady);
            }
            steady = same;
            before = now;
        }
        List<Entry> entries = ended(layer);
        if (entries.isEmpty() || entries.size() > MOST_CALLS || threads.size() > Program.MOST_THREADS) {
            throw new IllegalStateException(
                    entries.size() + " calls on " + threads.size() + " threads make no program that one could read");
        }
        return new CaseTranscript(layer, entries, threads, orders, steady);
    }

    /** Returns the same without some calls, those at the ends of threads. */
    CaseTranscript without(Set<Entry> dropped) {
        List<Entry> left =
                entries.stream().filter(entry -> !dropped.contains(entry)).toList();
        Map<String, List<Entry>> threads = Sorting.of(left).threads();
        Set<Latches.Edge> kept = orders.stream()
                .filter(edge ->
                        edge.earlier() < count(threads, edge.from()) && edge.later() < count(threads, edge.to()))
                .collect(Collectors.toSet());
        return new CaseTranscript(layer, left, threads, kept, steady);
    }

    private static int count(Map<String, List<Entry>> threads, String thread) {
        return threads.getOrDefault(thread, List.of()).size();
    }

    private static List<Entry> ended(TranscribingWebGpu layer) {
        return layer.entries().stream()
                .filter(entry -> entry.endedNanos != Long.MAX_VALUE)
                .toList();
    }

    public Program program() {
        return program;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Returns whether a call became part of the opening of a device, so that its names are not the program's. */
    boolean isFolded(Entry entry) {
        return new Openings(entries).replaces(entry);
    }

    /** Returns whether a call answered the same in every play. */
    boolean isSteady(String thread, int number) {
        return steady.contains(new Answers.Place(thread, number));
    }

    TranscribingWebGpu layer() {
        return layer;
    }

    /** A bench whose library is the recording one, and whose races play one round. */
    private record Recorder(WebGpu recorded, BackendDescriptor backend, Path folder, long seed) implements Bench {
        @Override
        public WebGpu raw() {
            return recorded;
        }

        @Override
        public Set<Fn> unsupported() {
            return Set.of();
        }

        @Override
        public Duration budget() {
            return Duration.ZERO;
        }

        @Override
        public void note(String text) {
            // the transcript is of calls only
        }
    }
}
