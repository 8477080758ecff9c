package heddle.backends.nativelib;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** A WGPU...CallbackInfo passed by value: 40 bytes, which both ABIs pass in memory. */
@FieldOrder({"nextInChain", "mode", "callback", "userdata1", "userdata2"})
public final class NativeCallbackInfo extends Structure implements Structure.ByValue {
    /** Always 0: no chain. */
    public long nextInChain;
    /** A WGPUCallbackMode in the low half; the other half is padding. */
    public long mode;
    /** The function's address. */
    public long callback;
    /** Handed back. */
    public long userdata1;
    /** Handed back. */
    public long userdata2;
}
