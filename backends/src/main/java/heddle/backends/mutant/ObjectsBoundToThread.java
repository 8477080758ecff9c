package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Fn;
import heddle.webgpu.Handle;
import heddle.webgpu.Instance;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.WebGpu;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Each thread has a table of the objects that it made. To others an address means nothing, and a call on it aborts; only
 * instances are known to all.
 */
final class ObjectsBoundToThread extends InterceptingWebGpu {
    private static final int ABORTED = 134;

    private final Map<Long, Thread> makers = new ConcurrentHashMap<>();

    private ObjectsBoundToThread(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new ObjectsBoundToThread(ReferenceGpu.create());
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            if (firing.object() != 0) {
                makers.putIfAbsent(firing.object(), Thread.currentThread());
            }
            sink.fired(firing);
        });
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Handle handle
                    && !(handle instanceof Instance)
                    && makers.getOrDefault(handle.address(), Thread.currentThread()) != Thread.currentThread()) {
                Runtime.getRuntime().halt(ABORTED);
            }
        }
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {
        if (result instanceof Long address) {
            makers.putIfAbsent(address, Thread.currentThread());
        }
    }
}
