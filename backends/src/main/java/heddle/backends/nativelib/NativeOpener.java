package heddle.backends.nativelib;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import java.util.Optional;

/** Opens shared libraries. */
public final class NativeOpener implements LibraryOpener {
    @Override
    public Optional<WebGpu> open(ResolvedLibrary library) {
        return library instanceof ResolvedLibrary.OnDisk disk
                ? Optional.of(NativeWebGpu.load(disk.path()))
                : Optional.empty();
    }
}
