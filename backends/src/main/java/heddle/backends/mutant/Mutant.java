package heddle.backends.mutant;

import heddle.webgpu.WebGpu;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The reference with one planted fault.
 *
 * @param family the part of an implementation that it gets wrong
 * @param name lower case with hyphens
 * @param description what it gets wrong, in one line
 * @param resembles whose style of bug this is: an implementation, a colon, and what there invites the mistake
 * @param shows when the fault shows
 * @param clauses the ids of clauses that it breaks
 * @param base the id of the backend in memory that it is but for the fault
 * @param factory makes one more implementation with the fault
 */
public record Mutant(
        Family family,
        String name,
        String description,
        String resembles,
        Shows shows,
        List<String> clauses,
        String base,
        Supplier<? extends WebGpu> factory) {
    public Mutant {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("not a mutant's name: '" + name + "'");
        }
        if (description.isEmpty() || clauses.isEmpty() || !resembles.matches("[^:]+: .+")) {
            throw new IllegalArgumentException("the mutant " + name + " lacks its fault, its clauses or its likeness");
        }
        clauses = List.copyOf(clauses);
    }

    /** Begins a mutant: the next steps say what is wrong with it. */
    static Draft planted(Family family, String name) {
        return new Draft(family, name);
    }

    /** Makes one more implementation with the fault. */
    public WebGpu create() {
        return factory.get();
    }

    /** Returns all mutants, family by family. */
    public static List<Mutant> all() {
        return Arrays.stream(Family.values())
                .flatMap(family -> of(family).stream())
                .toList();
    }

    /** Returns the mutant of that name. */
    public static Mutant byName(String name) {
        return all().stream()
                .filter(mutant -> mutant.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mutant is called '" + name + "'"));
    }

    private static List<Mutant> of(Family family) {
        return switch (family) {
            case ERROR_SCOPES -> ErrorScopeMutants.ALL;
            case MAP_STATE -> MapStateMutants.ALL;
            case MAPPED_MEMORY -> MappedMemoryMutants.ALL;
            case CALLBACKS -> CallbackMutants.ALL;
            case WAITING -> WaitingMutants.ALL;
            case REFERENCE_COUNTS -> ReferenceCountMutants.ALL;
            case ENCODERS -> EncoderMutants.ALL;
            case QUEUE_ORDER -> QueueOrderMutants.ALL;
            case CREATION -> CreationMutants.ALL;
            case DEVICE_LOSS -> DeviceLossMutants.ALL;
            case DEADLOCKS -> DeadlockMutants.ALL;
            case CRASH_WINDOWS -> CrashWindowMutants.ALL;
            case LEAKS -> LeakMutants.ALL;
            case PROFILES -> ProfileMutants.ALL;
        };
    }
}
