package heddle.webgpu;

import java.util.Optional;

/** An implementation that may know its own version; {@code webgpu.h} has no function for it. */
public interface Versioned {
    /** Returns what the library says of its version, or nothing. */
    Optional<String> version();
}
