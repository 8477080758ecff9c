package heddle.oracle;

import heddle.webgpu.Instance;
import heddle.webgpu.LiveObjects;
import heddle.webgpu.WebGpu;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What a library still counts as held by the application that has given everything back. Confined to one thread.
 *
 * <p>What it counted before the application began is not the application's. Libraries that cannot tell leave nothing over.
 */
public final class Leftovers {
    /** Longer than a library needs that gives up objects in the background. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final long PARK_NANOS = 5_000_000;

    private final Optional<LiveObjects> counting;
    private final Instance instance;
    private final Map<String, Long> before;
    private List<String> found = List.of();

    private Leftovers(Optional<LiveObjects> counting, Instance instance) {
        this.counting = counting;
        this.instance = instance;
        this.before = counts();
    }

    /** Begins to count, on an instance that has nothing yet. */
    public static Leftovers since(WebGpu library, Instance instance) {
        return new Leftovers(
                library instanceof LiveObjects counting ? Optional.of(counting) : Optional.empty(), instance);
    }

    /** Tells whether the library counts its objects at all. */
    public boolean canTell() {
        return counting.flatMap(library -> library.liveObjects(instance)).isPresent();
    }

    /** Looks what is left now that everything was given back but the instance; pumps until it is nothing, or for a while. */
    public void look() {
        long begunNanos = System.nanoTime();
        found = more();
        while (!found.isEmpty() && System.nanoTime() - begunNanos < PATIENCE.toNanos()) {
            instance.processEvents();
            LockSupport.parkNanos(PARK_NANOS);
            found = more();
        }
    }

    /** Returns what was found, in words: how many objects of which type. */
    public List<String> found() {
        return found;
    }

    private List<String> more() {
        return counts().entrySet().stream()
                .filter(type -> type.getValue() > before.getOrDefault(type.getKey(), 0L))
                .map(type -> type.getValue() - before.getOrDefault(type.getKey(), 0L) + " " + type.getKey())
                .toList();
    }

    private Map<String, Long> counts() {
        return counting.flatMap(library -> library.liveObjects(instance)).orElse(Map.of());
    }
}
