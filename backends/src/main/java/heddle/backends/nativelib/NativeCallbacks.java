package heddle.backends.nativelib;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The function pointers that a library is given: one a kind, for the life of the process.
 *
 * <p>Static because C knows one process: a library may call them after every Java object that registered is gone.
 */
final class NativeCallbacks {
    private static final Map<CallbackKind, Long> POINTERS = new EnumMap<>(CallbackKind.class);
    private static volatile @Nullable CallbackSink target;
    /** JNA holds callbacks weakly; these live as long as the process. */
    private static final Map<CallbackKind, Callback> THUNKS = NativeThunks.telling(firing -> {
        CallbackSink sink = target;
        if (sink == null) {
            throw new IllegalStateException("a callback before any sink: " + firing);
        }
        sink.fired(firing);
    });

    static {
        THUNKS.forEach((kind, thunk) -> {
            Native.setCallbackThreadInitializer(thunk, new CallbackThreadInitializer(true, false, "library-callback"));
            POINTERS.put(kind, Pointer.nativeValue(CallbackReference.getFunctionPointer(thunk)));
        });
    }

    private static final ThreadLocal<NativeCallbackInfo> BY_VALUE = ThreadLocal.withInitial(() -> {
        NativeCallbackInfo info = new NativeCallbackInfo();
        info.setAutoSynch(false);
        info.write();
        return info;
    });

    void deliverTo(CallbackSink sink) {
        target = sink;
    }

    /** Fills this thread's CallbackInfo; C gets a copy. */
    NativeCallbackInfo byValue(CallbackKind kind, CallbackInfo info) {
        NativeCallbackInfo value = BY_VALUE.get();
        Pointer memory = value.getPointer();
        memory.setLong(8, info.mode().value());
        memory.setLong(16, pointer(kind));
        memory.setLong(24, info.userdata1());
        memory.setLong(32, info.userdata2());
        return value;
    }

    /** Lays a CallbackInfo into a descriptor; without one its memory stays zero. */
    static void put(Arena arena, int at, CallbackKind kind, @Nullable CallbackInfo info) {
        if (info == null) {
            return;
        }
        boolean moded = kind != CallbackKind.UNCAPTURED_ERROR;
        int function = moded ? at + 16 : at + 8;
        if (moded) {
            arena.putInt(at + 8, info.mode().value());
        }
        arena.putLong(function, pointer(kind));
        arena.putLong(function + 8, info.userdata1());
        arena.putLong(function + 16, info.userdata2());
    }

    private static long pointer(CallbackKind kind) {
        Long pointer = POINTERS.get(kind);
        if (pointer == null) {
            throw new IllegalArgumentException("no function for " + kind);
        }
        return pointer;
    }
}
