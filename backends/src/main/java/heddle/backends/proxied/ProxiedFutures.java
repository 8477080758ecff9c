package heddle.backends.proxied;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Outcome;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The events of one instance, in memory that all threads share: any thread may wait there and fire callbacks, but what an
 * operation does to its objects as it ends is done on the proxy thread.
 */
final class ProxiedFutures extends FutureTable {
    private final ProxyThread proxy;

    /** Makes a table whose spontaneous callbacks run on threads of these, never on the proxy thread. */
    ProxiedFutures(ProxyThread proxy, Delivery delivery, Executor callbackThreads) {
        super(delivery, callbackThreads);
        this.proxy = proxy;
    }

    @Override
    protected Outcome ended(Supplier<Outcome> end) {
        return proxy.callOrRun(end);
    }

    @Override
    protected void withinCall(Runnable firing) {
        proxy.afterCall(firing);
    }
}
