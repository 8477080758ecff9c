package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.WebGpu;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A mutant in the making. Each step adds what one line of the catalogue says, and the last one says what is built wrong;
 * a mutant of which no step says otherwise shows always and is one of the reference.
 */
final class Draft {
    private final Family family;
    private final String name;
    private String fault = "";
    private String resembles = "";
    private Shows shows = Shows.ALWAYS;
    private String base = "reference";
    private List<String> clauses = List.of();

    Draft(Family family, String name) {
        this.family = family;
        this.name = name;
    }

    /** Says what is wrong, in one line that a user of the library would understand. */
    Draft fault(String text) {
        fault = text;
        return this;
    }

    /** Says whose style of bug this is: {@code "Dawn: events fired under the event manager's lock"}. */
    Draft like(String text) {
        resembles = text;
        return this;
    }

    /** Says which clauses the fault breaks. */
    Draft breaks(String... ids) {
        clauses = List.of(ids);
        return this;
    }

    /** Says that the fault shows only if calls overlap. */
    Draft inARace() {
        shows = Shows.IN_A_RACE;
        return this;
    }

    /** Says that the fault shows about once in a thousand times. */
    Draft rarely() {
        shows = Shows.RARELY;
        return this;
    }

    /** Says which shipped backend in memory this is but for the fault; its profile then holds for the mutant too. */
    Draft ofBackend(String id) {
        base = id;
        return this;
    }

    /** Ends the draft: the reference, one of whose parts is wrong. */
    Mutant inParts(Supplier<? extends Parts> parts) {
        return built(() -> ReferenceGpu.of(parts.get()));
    }

    /** Ends the draft: the reference behind a layer that treats its calls wrongly. */
    Mutant inLayer(UnaryOperator<WebGpu> layer) {
        return built(() -> layer.apply(ReferenceGpu.create()));
    }

    /** Ends the draft: an implementation that is built wrongly as a whole. */
    Mutant built(Supplier<? extends WebGpu> factory) {
        return new Mutant(family, name, fault, resembles, shows, clauses, base, factory);
    }
}
