package heddle.backends.mutant;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import java.util.Optional;

/** Opens mutants by their names. */
public final class MutantOpener implements LibraryOpener {
    private static final String PREFIX = "mutant/";

    @Override
    public Optional<WebGpu> open(ResolvedLibrary library) {
        return library instanceof ResolvedLibrary.InMemory memory
                        && memory.name().startsWith(PREFIX)
                ? Optional.of(
                        Mutant.byName(memory.name().substring(PREFIX.length())).create())
                : Optional.empty();
    }
}
