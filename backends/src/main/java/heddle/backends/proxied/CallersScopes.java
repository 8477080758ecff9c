package heddle.backends.proxied;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.thread.SystemThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** The error scopes of one device, a stack for each thread of the system that calls; used on the proxy thread alone. */
final class CallersScopes extends ErrorScopes {
    private final ProxyThread proxy;
    private final Map<Thread, Deque<ErrorScope>> stacks =
            new WeakHashMap<>(); // a thread that ends takes its stack along
    private final Map<SystemThread.Carrier, Deque<ErrorScope>> stacksOfCarriers = new HashMap<>();

    CallersScopes(ProxyThread proxy) {
        this.proxy = proxy;
    }

    @Override
    protected Deque<ErrorScope> stack() {
        SystemThread caller = proxy.caller().orElseGet(SystemThread::current);
        if (caller instanceof SystemThread.Carrier carrier) {
            return stacksOfCarriers.computeIfAbsent(carrier, unseen -> new ArrayDeque<>());
        }
        Thread thread = ((SystemThread.Own) caller).thread();
        return stacks.computeIfAbsent(thread, unseen -> new ArrayDeque<>());
    }
}
