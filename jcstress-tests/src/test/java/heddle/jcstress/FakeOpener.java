package heddle.jcstress;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import java.util.Optional;

/** Opens the fake in worker processes. */
public final class FakeOpener implements LibraryOpener {
    @Override
    public Optional<WebGpu> open(ResolvedLibrary library) {
        return library.equals(new ResolvedLibrary.InMemory("mutant/fake"))
                ? Optional.of(FakeWebGpu.create())
                : Optional.empty();
    }
}
