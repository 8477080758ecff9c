package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Order.Node;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@link Rule#RANGES}: nothing that unmaps a buffer may come between the getting of a range and its use, or during it.
 *
 * <p>The last references of buffer and device are {@link ReferenceCheck}'s.
 */
final class RangeCheck implements LegalProgram.Check {
    private static final Set<Fn> UNMAPPING = Set.of(Fn.BUFFER_UNMAP, Fn.BUFFER_DESTROY, Fn.DEVICE_DESTROY);

    @Override
    public void look(Facts facts, List<Refusal> found) {
        for (Node node : facts.order().nodes()) {
            String range = range(node.step());
            Named named = range == null ? null : facts.names().get(range);
            if (named != null) {
                unmapped(facts, named, node, found);
                bounds(facts, named, node, found);
            }
        }
    }

    private static @Nullable String range(Step step) {
        return step instanceof Step.Store store ? store.range() : step instanceof Step.Load load ? load.range() : null;
    }

    private static void unmapped(Facts facts, Named range, Node use, List<Refusal> found) {
        Node got = facts.order().definition(range);
        for (Node other : facts.order().nodes()) {
            if (unmaps(facts, other, range)
                    && !facts.order().isBefore(use, other)
                    && !facts.order().isBefore(other, got)) {
                found.add(use.at()
                        .refuse(
                                Rule.RANGES,
                                "the memory of '" + range.name() + "' may be gone: "
                                        + ((Step.Call) other.step()).function().cName()
                                        + " at " + other.at().place()));
                return;
            }
        }
    }

    private static boolean unmaps(Facts facts, Node node, Named range) {
        if (!(node.step() instanceof Step.Call call) || !UNMAPPING.contains(call.function())) {
            return false;
        }
        String type = call.function() == Fn.DEVICE_DESTROY ? "Device" : "Buffer";
        Named owner = facts.names().ancestor(range.name(), type);
        return owner != null && owner.name().equals(call.self());
    }

    private static void bounds(Facts facts, Named range, Node use, List<Refusal> found) {
        long size = Access.sizeOf(facts, range.name());
        long end = use.step() instanceof Step.Store store
                ? store.offset() + (long) store.bytes().bytes().length
                : use.step() instanceof Step.Load load ? load.offset() + (long) load.sizeBytes() : 0;
        if (size < end) {
            found.add(use.at().refuse(Rule.RANGES, "'" + range.name() + "' has only " + size + " bytes"));
        }
    }
}
