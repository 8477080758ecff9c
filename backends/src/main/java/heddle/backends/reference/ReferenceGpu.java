package heddle.backends.reference;

import heddle.webgpu.Instance;
import heddle.webgpu.LiveObjects;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * webgpu.h in memory, correct by the text of the contract: the yardstick that every case must pass.
 *
 * <p>Work completes on background daemon threads, from which spontaneous callbacks come; other callbacks fire inside
 * WaitAny and ProcessEvents only. No lock is held while a callback runs. The calls are spread over the classes above
 * this one, a kind of object each; what they do is in the object's class, and what may go wrong in the {@link Parts}.
 */
public final class ReferenceGpu extends RenderPassCalls implements LiveObjects {
    private ReferenceGpu(Parts parts) {
        super(parts);
    }

    /** Makes the correct implementation. */
    public static ReferenceGpu create() {
        return of(new Parts());
    }

    /** Makes an implementation of these pieces. */
    public static ReferenceGpu of(Parts parts) {
        return new ReferenceGpu(parts);
    }

    /** Counts the objects of all instances, the instances left out. */
    @Override
    public Optional<Map<String, Long>> liveObjects(Instance instance) {
        return Optional.of(realm().objects().live().stream()
                .filter(object -> !(object instanceof ReferenceInstance))
                .collect(Collectors.groupingBy(ReferenceObject::typeName, TreeMap::new, Collectors.counting())));
    }
}
