package heddle.backends.nativelib;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.SymbolProvider;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Instance;
import heddle.webgpu.LiveObjects;
import heddle.webgpu.Versioned;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A real library, loaded into this process. One for the life of the process: its functions are bound to a class.
 *
 * <p>Symbols that the library lacks are bound to a function that is there, so that the rest can be used; the caller must
 * not call those (it knows them from the library's inspection).
 */
public final class NativeWebGpu extends NativeCalls implements Versioned, LiveObjects {
    private static final int RTLD_NOW = 2;
    private static final String GET_VERSION = "wgpuGetVersion";
    /** What some libraries have and webgpu.h has not: absent means absent. */
    private static final Set<String> BESIDE_WEBGPU_H = Set.of(GET_VERSION, NativeReport.FUNCTION);

    private final NativeLibrary library;

    private NativeWebGpu(NativeLibrary library) {
        this.library = library;
    }

    /**
     * Loads the library with local binding, so that two implementations' symbols cannot meet.
     *
     * @throws UnsatisfiedLinkError if it cannot be loaded or has no wgpuCreateInstance
     */
    public static NativeWebGpu load(Path library) {
        Map<String, Object> options = new HashMap<>();
        options.put(Library.OPTION_OPEN_FLAGS, RTLD_NOW); // RTLD_LOCAL is 0
        options.put(Library.OPTION_SYMBOL_PROVIDER, (SymbolProvider) NativeWebGpu::symbol);
        NativeLibrary loaded =
                NativeLibrary.getInstance(library.toAbsolutePath().toString(), options);
        Native.register(NativeFunctions.class, loaded);
        return new NativeWebGpu(loaded);
    }

    private static long symbol(long handle, String name, SymbolProvider parent) {
        try {
            return parent.getSymbolAddress(handle, name, parent);
        } catch (UnsatisfiedLinkError missing) {
            if (name.equals("wgpuCreateInstance") || BESIDE_WEBGPU_H.contains(name)) {
                throw missing;
            }
            return parent.getSymbolAddress(handle, "wgpuCreateInstance", parent);
        }
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        callbacks.deliverTo(sink);
    }

    /** Asks {@code wgpuGetVersion}, which wgpu-native alone has: one byte for each of the four parts. */
    @Override
    public Optional<String> version() {
        return packedVersion()
                .map(packed -> (packed >>> 24) + "." + (packed >>> 16 & 0xff) + "." + (packed >>> 8 & 0xff) + "."
                        + (packed & 0xff));
    }

    @Override
    public Optional<Map<String, Long>> liveObjects(Instance instance) {
        return packedVersion().flatMap(packed -> NativeReport.of(library, instance, packed >>> 24));
    }

    private Optional<Integer> packedVersion() {
        try {
            return Optional.of(library.getFunction(GET_VERSION).invokeInt(new Object[0]));
        } catch (UnsatisfiedLinkError absent) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // a library with threads of its own is never unloaded
    }
}
