package heddle.probe;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.history.Event;
import heddle.history.EventKind;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Libraries of a few lines, to see how functions are split over processes. */
class LibraryProbeTest {
    private final List<List<Fn>> processes = new CopyOnWriteArrayList<>();
    private final Map<Fn, String> deaths = new EnumMap<>(Fn.class);
    /** A function that dies only when another one was called before in its process. */
    private Optional<Fn> diesInCompany = Optional.empty();

    @Test
    void functions_ofALibraryThatHasThemAll_needOneProcess() throws Exception {
        BackendProbe.Ready probe = probe(Set.of());

        assertThat(processes).hasSize(1);
        assertThat(probe.standing(FunctionOutcome.Standing.IMPLEMENTED)).hasSize(Fn.values().length);
        assertThat(probe.facts().version()).isEqualTo("29.0.1.1");
    }

    @Test
    void functions_thatDieAsNotImplemented_costOneProcessEach() throws Exception {
        Set<Fn> lacking = EnumSet.of(Fn.CREATE_INSTANCE, Fn.BUFFER_SET_LABEL, Fn.TEXTURE_VIEW_RELEASE);
        lacking.forEach(fn -> deaths.put(fn, "unimplemented"));

        BackendProbe.Ready probe = probe(Set.of());

        assertThat(probe.unsupported()).isEqualTo(lacking);
        assertThat(probe.standing(FunctionOutcome.Standing.IMPLEMENTED)).hasSize(Fn.values().length - 3);
        assertThat(processes).hasSizeBetween(4, 5);
    }

    @Test
    void function_thatCrashes_isAskedAgainFirstInAProcess() throws Exception {
        deaths.put(Fn.QUERY_SET_DESTROY, "crash");

        BackendProbe.Ready probe = probe(Set.of());

        assertThat(probe.standing(FunctionOutcome.Standing.OTHERWISE_FAILED)).containsExactly(Fn.QUERY_SET_DESTROY);
        assertThat(probe.unsupported()).isEmpty();
        assertThat(processes).anyMatch(functions -> functions.get(0) == Fn.QUERY_SET_DESTROY);
    }

    @Test
    void function_thatDiesInCompanyOnly_isImplemented() throws Exception {
        diesInCompany = Optional.of(Fn.QUERY_SET_DESTROY);

        BackendProbe.Ready probe = probe(Set.of());

        assertThat(probe.standing(FunctionOutcome.Standing.IMPLEMENTED)).hasSize(Fn.values().length);
        assertThat(processes).anyMatch(functions -> functions.get(0) == Fn.QUERY_SET_DESTROY);
    }

    @Test
    void functions_withoutASymbol_areNeverCalled() throws Exception {
        BackendProbe.Ready probe = probe(Set.of(Fn.INSTANCE_WAIT_ANY));

        assertThat(probe.unsupported()).containsExactly(Fn.INSTANCE_WAIT_ANY);
        assertThat(processes.get(0)).doesNotContain(Fn.INSTANCE_WAIT_ANY);
    }

    @Test
    void functions_whenOneProcessFindsNoDevice_areNotProbed() throws Exception {
        deaths.put(Fn.BUFFER_SET_LABEL, "crash");
        ProbeRun.Runner flaky = (functions, lacking) -> processes.isEmpty()
                ? run(functions)
                : new ProbeRun(trace(List.of(ProbeTrace.STOPPED + "NotRun no adapter")), Optional.empty(), List.of());

        BackendProbe.Ready probe = (BackendProbe.Ready) new LibraryProbe(Map.of(), 1).run(flaky, Set.of());

        assertThat(probe.functions().get(Fn.TEXTURE_VIEW_RELEASE)).isEqualTo(FunctionOutcome.notProbed("no adapter"));
    }

    @Test
    void library_thatDiesBeforeItIsLoaded_isACrashOfTheLoader() throws Exception {
        ProbeRun.Death abort = new ProbeRun.Death(Verdict.CRASH, Optional.empty(), false, "SIGABRT outside any call");

        BackendProbe probe = new LibraryProbe(Map.of(), 2)
                .run((f, l) -> new ProbeRun(trace(List.of()), Optional.of(abort), List.of("bang")), Set.of());

        assertThat(probe)
                .isEqualTo(new BackendProbe.Failed(
                        Verdict.CRASH, "while the library was loaded: SIGABRT outside any call", List.of("bang")));
    }

    @Test
    void library_withoutADevice_saysWhy() throws Exception {
        ProbeTrace stopped = trace(List.of(ProbeTrace.LOADED, ProbeTrace.STOPPED + "NotRun no adapter: none here"));

        BackendProbe probe = new LibraryProbe(Map.of(), 1)
                .run((f, l) -> new ProbeRun(stopped, Optional.empty(), List.of()), Set.of());

        assertThat(probe).isEqualTo(new BackendProbe.Failed(Verdict.NOT_RUN, "no adapter: none here", List.of()));
    }

    private BackendProbe.Ready probe(Set<Fn> absent) throws Exception {
        return (BackendProbe.Ready) new LibraryProbe(Map.of(), 2).run((functions, lacking) -> run(functions), absent);
    }

    private ProbeRun run(List<Fn> functions) {
        processes.add(List.copyOf(functions));
        List<String> notes =
                new ArrayList<>(List.of(ProbeTrace.LOADED, ProbeTrace.FACT + "version 29.0.1.1", ProbeTrace.READY));
        for (Fn function : functions) {
            notes.add(ProbeTrace.BEGINS + function.name());
            boolean inCompany = diesInCompany.equals(Optional.of(function)) && function != functions.get(0);
            String death = inCompany ? "crash" : deaths.get(function);
            if (death != null) {
                return new ProbeRun(
                        trace(notes),
                        Optional.of(new ProbeRun.Death(
                                Verdict.CRASH, Optional.of(function), death.equals("unimplemented"), death)),
                        List.of());
            }
            notes.add(ProbeTrace.DONE + function.name());
        }
        notes.add(ProbeTrace.ENDED);
        return new ProbeRun(trace(notes), Optional.empty(), List.of());
    }

    private static ProbeTrace trace(List<String> notes) {
        return ProbeTrace.of(notes.stream()
                .map(note -> new Event(EventKind.NOTE, 0, 0, 0, 0, note))
                .toList());
    }
}
