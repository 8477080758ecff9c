package heddle.webgpu;

/** An extension struct that hangs on another one's chain. */
public interface ChainedStruct {
    /** Returns the value that names its type on the chain. */
    SType sType();
}
