package heddle.backends.mutant;

import heddle.backends.proxied.AnyCall;
import heddle.backends.proxied.ProxiedGpu;
import heddle.backends.proxied.ProxiedParts;
import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.webgpu.WebGpu;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;

/** Whoever has posted a call last counts as the caller of the one that is being done. */
final class CallerMixedUp extends ProxiedParts {
    private volatile Thread latest = Thread.currentThread();

    static WebGpu create() {
        CallerMixedUp parts = new CallerMixedUp();
        WebGpu proxied = ProxiedGpu.of(parts);
        return AnyCall.handledBy((self, method, arguments) -> {
            parts.latest = Thread.currentThread();
            return AnyCall.of(proxied, method, arguments);
        });
    }

    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            private final Map<Thread, Deque<ErrorScope>> stacks = new WeakHashMap<>();

            @Override
            protected Deque<ErrorScope> stack() {
                RaceWindow.stay();
                return stacks.computeIfAbsent(latest, thread -> new ArrayDeque<>());
            }
        };
    }
}
