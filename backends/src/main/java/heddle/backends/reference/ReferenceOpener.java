package heddle.backends.reference;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import java.util.Optional;

/** Opens the reference. */
public final class ReferenceOpener implements LibraryOpener {
    /** The name under which descriptors know the reference. */
    public static final String NAME = "reference";

    @Override
    public Optional<WebGpu> open(ResolvedLibrary library) {
        return library instanceof ResolvedLibrary.InMemory memory
                        && memory.name().equals(NAME)
                ? Optional.of(ReferenceGpu.create())
                : Optional.empty();
    }
}
