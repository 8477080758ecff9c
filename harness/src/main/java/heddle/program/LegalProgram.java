package heddle.program;

import heddle.descriptor.BackendDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says whether a program makes only calls that the contract allows, in whichever order its threads and callbacks run.
 *
 * <p>Generated and hand-written programs are held to the same {@link Rule}s. It errs on the safe side: what is refused may
 * be harmless, what is accepted is legal. There is no undefined-behaviour mode.
 */
public final class LegalProgram {
    private LegalProgram() {}

    /**
     * What waits may ask of the instances that a backend's descriptor makes.
     *
     * @param timedWaitAnyMaxCount how many futures a wait with a timeout may name; 0 for no such waits
     */
    public record Abilities(int timedWaitAnyMaxCount) {
        /** Returns those of a backend. */
        public static Abilities of(BackendDescriptor backend) {
            return new Abilities(backend.timedWaitAnyMaxCount());
        }
    }

    /** What every rule looks at. */
    record Facts(Names names, Order order, HeldMutexes mutexes, Abilities abilities) {}

    /** One rule, or some that rest on the same facts. */
    @FunctionalInterface
    interface Check {
        void look(Facts facts, List<Refusal> found);
    }

    /** Returns what is illegal, in the order of the text; empty for a legal program. */
    public static List<Refusal> refusals(Program program, Abilities abilities) {
        List<Refusal> wrong = Prepared.refusals(program);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        List<Refusal> found = new ArrayList<>();
        Names names = Names.of(program);
        Order order = Order.of(program, names, found);
        Facts facts = new Facts(names, order, new HeldMutexes(order), abilities);
        List<Check> checks = List.of(
                new NameCheck(),
                new ReferenceCheck(),
                new EncoderCheck(),
                new LockCheck(),
                new CallbackCheck(),
                new WaitingBodyCheck(),
                new RangeCheck(),
                new ByteCheck(),
                new WaitCheck());
        if (found.isEmpty()) { // without an order there is nothing to look at
            checks.forEach(check -> check.look(facts, found));
        }
        found.sort(Comparator.comparingInt(refusal -> order.rank(refusal.place(), refusal.body())));
        return List.copyOf(found);
    }

    /** Throws an {@link IllegalProgramException} for a program that is not legal. */
    public static void require(Program program, Abilities abilities) {
        List<Refusal> refusals = refusals(program, abilities);
        if (!refusals.isEmpty()) {
            throw new IllegalProgramException(refusals);
        }
    }
}
