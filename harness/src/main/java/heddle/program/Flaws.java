package heddle.program;

import heddle.webgpu.CallbackKind;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.Out;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a player finds wrong by itself, since no answer's word shows it: addresses, and memory that changes. Safe for all
 * threads. Rests on Strings and returned structs (OWN-5), Buffer Mapping (MAP-9) and the device-lost callback (ASY-14).
 */
final class Flaws {
    private static final int ALIGNMENT = 16;

    /** A struct that a call has filled, and the function that takes its memory back. */
    private record Filled(Place place, Out<?> out, Fn freeing) {}

    private final Queue<Trace.Flaw> found = new ConcurrentLinkedQueue<>();
    private final Queue<Filled> filled = new ConcurrentLinkedQueue<>();

    /** Looks at a mapped range that a call has returned; memory on the heap has no address to look at. */
    void range(Place place, long offset, ByteBuffer range) {
        if (range.isDirect() && Math.floorMod(range.alignmentOffset(0, ALIGNMENT) - offset, ALIGNMENT) != 0) {
            found.add(new Trace.Flaw(place, "MAP-9", "a mapped pointer that is not congruent to its offset modulo 16"));
        }
    }

    /** Keeps what a call has filled until the end of the play. */
    void filled(Place place, Out<?> out, Fn freeing) {
        filled.add(new Filled(place, out, freeing));
    }

    /** Looks at all that was filled once more, and gives it back. */
    void free(Run run) {
        for (Filled each = filled.poll(); each != null; each = filled.poll()) {
            if (!Objects.equals(each.out().get(), each.out().again())) {
                found.add(new Trace.Flaw(each.place(), "OWN-5", "a struct that changed before it was freed"));
            }
            run.call(each.freeing(), each.out());
        }
    }

    /**
     * Looks at what a callback brought, when its body has run.
     *
     * @param place the call that registered it
     * @param delivers whether a success must bring an object
     */
    void callback(Place place, Firing firing, boolean delivers) {
        if (!firing.message().equals(firing.messageAgain().get())) {
            found.add(new Trace.Flaw(place, "OWN-5", "a callback's text that changed while the callback ran"));
        }
        if (delivers && firing.object() == 0 && Words.answer(firing).equals("Success")) {
            String clause =
                    firing.kind() == CallbackKind.REQUEST_DEVICE || firing.kind() == CallbackKind.REQUEST_ADAPTER
                            ? "TS-9"
                            : "TS-8";
            found.add(new Trace.Flaw(place, clause, firing.kind() + " succeeded and brought no object"));
        }
    }

    /** Notes a lost callback that names a device whose references have all been given back. */
    void namedThoughReleased(Place place) {
        found.add(new Trace.Flaw(place, "ASY-14", "a lost callback that names a device that is gone"));
    }

    List<Trace.Flaw> found() {
        return List.copyOf(found);
    }
}
