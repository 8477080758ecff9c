package heddle.webgpu;

import java.util.Map;
import java.util.Optional;

/** An implementation that may tell which objects applications keep alive; {@code webgpu.h} has no function for it. */
public interface LiveObjects {
    /** Returns how many objects of each type the application still holds, or nothing where the library cannot tell. */
    Optional<Map<String, Long>> liveObjects(Instance instance);
}
