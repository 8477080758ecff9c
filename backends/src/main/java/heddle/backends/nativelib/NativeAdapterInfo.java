package heddle.backends.nativelib;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import heddle.webgpu.AdapterInfo;
import heddle.webgpu.Out;

/** A WGPUAdapterInfo passed by value to the function that frees its members. */
@FieldOrder("words")
public final class NativeAdapterInfo extends Structure implements Structure.ByValue {
    private static final int WORDS = 12;

    /** The struct as the library left it. */
    public long[] words = new long[WORDS];

    /** Wanted by JNA, which asks an instance for its layout. */
    public NativeAdapterInfo() {}

    NativeAdapterInfo(Out<AdapterInfo> info) {
        words = info.memory();
        if (words.length != WORDS) {
            throw new IllegalArgumentException("an adapter info has " + WORDS + " words, not " + words.length);
        }
    }
}
