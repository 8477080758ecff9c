package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.WebGpu;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The reference with one planted fault.
 *
 * @param name lower case with hyphens
 * @param description what it gets wrong, in one line
 * @param shows when the fault shows
 * @param clauses the ids of clauses that it breaks
 * @param factory makes one more implementation with the fault
 */
public record Mutant(
        String name, String description, Shows shows, List<String> clauses, Supplier<? extends WebGpu> factory) {

    /** When a fault shows. */
    public enum Shows {
        /** Whenever a legal program goes there. */
        ALWAYS,
        /** Only if calls of several threads overlap closely enough. */
        IN_A_RACE
    }

    public Mutant {
        if (!name.matches("[a-z0-9][a-z0-9-]*") || description.isEmpty() || clauses.isEmpty()) {
            throw new IllegalArgumentException("mutant '" + name + "' lacks a proper name, a description or clauses");
        }
        clauses = List.copyOf(clauses);
    }

    /** Makes one more implementation with the fault. */
    public WebGpu create() {
        return factory.get();
    }

    /** Returns all mutants. */
    public static List<Mutant> all() {
        return Stream.of(ScopeMutants.ALL, MapMutants.ALL, CallbackMutants.ALL, ThreadMutants.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the mutant of that name. */
    public static Mutant byName(String name) {
        return all().stream()
                .filter(mutant -> mutant.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mutant is called '" + name + "'"));
    }

    /** Makes a mutant whose faulty piece comes from these parts. */
    static Mutant of(
            String name, String description, Shows shows, List<String> clauses, Supplier<? extends Parts> parts) {
        return new Mutant(name, description, shows, clauses, () -> ReferenceGpu.of(parts.get()));
    }
}
