package heddle.backends.nativelib;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.SymbolProvider;
import heddle.webgpu.CallbackSink;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A real library, loaded into this process. One for the life of the process: its functions are bound to a class.
 *
 * <p>Symbols that the library lacks are bound to a function that is there, so that the rest can be used; the caller must
 * not call those (it knows them from the library's inspection).
 */
public final class NativeWebGpu extends NativeCalls {
    private static final int RTLD_NOW = 2;

    private NativeWebGpu() {}

    /**
     * Loads the library with local binding, so that two implementations' symbols cannot meet.
     *
     * @throws UnsatisfiedLinkError if it cannot be loaded or has no wgpuCreateInstance
     */
    public static NativeWebGpu load(Path library) {
        Map<String, Object> options = new HashMap<>();
        options.put(Library.OPTION_OPEN_FLAGS, RTLD_NOW); // RTLD_LOCAL is 0
        options.put(Library.OPTION_SYMBOL_PROVIDER, (SymbolProvider) NativeWebGpu::symbol);
        Native.register(
                NativeFunctions.class,
                NativeLibrary.getInstance(library.toAbsolutePath().toString(), options));
        return new NativeWebGpu();
    }

    private static long symbol(long handle, String name, SymbolProvider parent) {
        try {
            return parent.getSymbolAddress(handle, name, parent);
        } catch (UnsatisfiedLinkError missing) {
            if (name.equals("wgpuCreateInstance")) {
                throw missing;
            }
            return parent.getSymbolAddress(handle, "wgpuCreateInstance", parent);
        }
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        callbacks.deliverTo(sink);
    }

    @Override
    public void close() {
        // a library with threads of its own is never unloaded
    }
}
