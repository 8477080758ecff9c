package heddle.backends.proxied;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.UncapturedErrors;
import heddle.webgpu.CallbackInfo;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** The pieces of a reference that lives on one thread: those that must know which thread has called. */
public class ProxiedParts extends Parts {
    private final ProxyThread proxy = new ProxyThread();
    private final ExecutorService callbackThreads = super.workers();

    /** Returns the thread that everything is done on. */
    public final ProxyThread proxy() {
        return proxy;
    }

    @Override
    public ExecutorService workers() {
        return proxy.loop();
    }

    @Override
    public ErrorScopes errorScopes() {
        return new CallersScopes(proxy);
    }

    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new ProxiedFutures(proxy, delivery, callbackThreads);
    }

    @Override
    public UncapturedErrors uncapturedErrors(Delivery delivery, DeviceLoss loss, @Nullable CallbackInfo callback) {
        return new CallersErrors(proxy, delivery, loss, callback);
    }
}
