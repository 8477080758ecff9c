package heddle.backends.proxied;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;

/** The error scopes of one device, a stack for each thread that calls; used on the proxy thread alone. */
final class CallersScopes extends ErrorScopes {
    private final ProxyThread proxy;
    private final Map<Thread, Deque<ErrorScope>> stacks =
            new WeakHashMap<>(); // a thread that ends takes its stack along

    CallersScopes(ProxyThread proxy) {
        this.proxy = proxy;
    }

    @Override
    protected Deque<ErrorScope> stack() {
        return stacks.computeIfAbsent(proxy.caller().orElseGet(Thread::currentThread), thread -> new ArrayDeque<>());
    }
}
