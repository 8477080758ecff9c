package heddle.jcstress;

import heddle.backends.reference.ReferenceGpu;
import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import java.util.Optional;

/** Opens, in worker processes, the fake and an implementation whose encoders lose commands when nobody locks them. */
public final class FakeOpener implements LibraryOpener {
    @Override
    public Optional<WebGpu> open(ResolvedLibrary library) {
        if (library.equals(new ResolvedLibrary.InMemory("mutant/slow-recorder"))) {
            return Optional.of(ReferenceGpu.of(new SlowRecorder()));
        }
        return library.equals(new ResolvedLibrary.InMemory("mutant/fake"))
                ? Optional.of(FakeWebGpu.create())
                : Optional.empty();
    }
}
