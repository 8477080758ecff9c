package heddle.property.futures;

import heddle.property.futures.FutureStep.ProcessEvents;
import heddle.property.futures.FutureStep.Start;
import heddle.property.futures.FutureStep.WaitAny;
import heddle.property.lockstep.Steps;
import heddle.property.operation.Kind;
import heddle.webgpu.CallbackMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Operations of several kinds and modes, started and pumped by several threads.
 *
 * @param judgesPlaces whether callbacks are judged by where they come, and not only by their number
 * @param waits whether it waits; if not, it pumps with ProcessEvents only
 * @param steps in the order in which they run
 */
record FutureProgram(boolean judgesPlaces, boolean waits, List<FutureStep> steps) {
    /** The number of threads. */
    static final int ROLES = 4;

    private static final int LONGEST = 16;
    private static final int FARTHEST_PICK = 5;

    FutureProgram {
        steps = List.copyOf(steps);
    }

    /** Programs that pump with ProcessEvents only, and have no operation that this would not bring out. */
    static Arbitrary<FutureProgram> pumped(boolean judgesPlaces) {
        Arbitrary<CallbackMode> mode =
                Arbitraries.of(CallbackMode.ALLOW_PROCESS_EVENTS, CallbackMode.ALLOW_SPONTANEOUS);
        return Steps.listOf(Arbitraries.frequencyOf(Tuple.of(3, starts(mode)), Tuple.of(2, pumps())), LONGEST)
                .map(steps -> new FutureProgram(judgesPlaces, false, steps));
    }

    /** Programs of all modes that also wait. */
    static Arbitrary<FutureProgram> waited() {
        Arbitrary<CallbackMode> mode = Arbitraries.of(
                CallbackMode.WAIT_ANY_ONLY, CallbackMode.ALLOW_PROCESS_EVENTS, CallbackMode.ALLOW_SPONTANEOUS);
        Arbitrary<FutureStep> wait = Combinators.combine(
                        roles(),
                        Arbitraries.integers()
                                .between(0, FARTHEST_PICK)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .uniqueElements())
                .as(WaitAny::new);
        return Steps.listOf(
                        Arbitraries.frequencyOf(Tuple.of(4, starts(mode)), Tuple.of(2, pumps()), Tuple.of(3, wait)),
                        LONGEST)
                .map(steps -> new FutureProgram(true, true, steps));
    }

    private static Arbitrary<FutureStep> starts(Arbitrary<CallbackMode> mode) {
        // Kinds that every library has; adapters are few, since a request takes long.
        Arbitrary<Kind> kind = Arbitraries.frequency(
                Tuple.of(4, Kind.POP), Tuple.of(4, Kind.MAP), Tuple.of(4, Kind.WORK_DONE), Tuple.of(1, Kind.ADAPTER));
        return Combinators.combine(roles(), kind, mode).as(Start::new);
    }

    private static Arbitrary<FutureStep> pumps() {
        return roles().map(ProcessEvents::new);
    }

    private static Arbitrary<Integer> roles() {
        return Arbitraries.integers().between(0, ROLES - 1);
    }

    @Override
    public String toString() {
        return steps.size() + " steps";
    }
}
