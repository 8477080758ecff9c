package heddle.webgpu;

/** Where a {@link WebGpu} delivers every call of a callback, on the thread on which the library made it. */
@FunctionalInterface
public interface CallbackSink {
    /** Takes one firing. Returns normally whatever it thinks of it, since native frames lie below. */
    void fired(Firing firing);
}
