package heddle.worker;

import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.WebGpu;
import org.jspecify.annotations.Nullable;

/**
 * The one library of a worker process, loaded when it is first asked for. Safe for all threads.
 *
 * <p>A library on disk stays loaded and the cases of the process share what it keeps in its globals, as those of an
 * application would.
 */
final class OpenedLibrary {
    private @Nullable WebGpu opened;
    private boolean onDisk;

    /** Returns what the next case of the process opens: a library on disk again, one in memory afresh. */
    synchronized OpenedLibrary next() {
        return opened == null || onDisk ? this : new OpenedLibrary();
    }

    /** Returns the library; before it is loaded, the listener is told, since loading may be the last that happens. */
    synchronized WebGpu open(ResolvedLibrary library, Runnable loading) {
        WebGpu api = opened;
        if (api == null) {
            loading.run();
            api = LibraryOpener.openAny(library);
            opened = api;
            onDisk = library instanceof ResolvedLibrary.OnDisk;
        }
        return api;
    }
}
