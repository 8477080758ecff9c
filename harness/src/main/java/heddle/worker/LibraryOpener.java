package heddle.worker;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.WebGpu;
import java.util.Optional;
import java.util.ServiceLoader;

/** Opens implementations of one sort; a service found by {@link ServiceLoader}, used in worker processes only. */
public interface LibraryOpener {
    /** Opens the library, or returns nothing when it is of another sort. May crash, hang or abort the process. */
    Optional<WebGpu> open(ResolvedLibrary library);

    /** Opens a library with whichever opener knows its sort. */
    static WebGpu openAny(ResolvedLibrary library) {
        for (LibraryOpener opener : ServiceLoader.load(LibraryOpener.class)) {
            Optional<WebGpu> opened = opener.open(library);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        throw new IllegalStateException("nothing here opens " + library);
    }
}
