package heddle.backends.proxied;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import java.util.Optional;

/** Opens the proxied reference. */
public final class ProxiedOpener implements LibraryOpener {
    private static final String NAME = "reference-proxied";

    @Override
    public Optional<WebGpu> open(ResolvedLibrary library) {
        return library instanceof ResolvedLibrary.InMemory memory
                        && memory.name().equals(NAME)
                ? Optional.of(ProxiedGpu.create())
                : Optional.empty();
    }
}
