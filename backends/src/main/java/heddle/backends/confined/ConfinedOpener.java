package heddle.backends.confined;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import java.util.Optional;

/** Opens the thread-confined reference. */
public final class ConfinedOpener implements LibraryOpener {
    private static final String NAME = "reference-confined";

    @Override
    public Optional<WebGpu> open(ResolvedLibrary library) {
        return library instanceof ResolvedLibrary.InMemory memory
                        && memory.name().equals(NAME)
                ? Optional.of(ConfinedGpu.create())
                : Optional.empty();
    }
}
