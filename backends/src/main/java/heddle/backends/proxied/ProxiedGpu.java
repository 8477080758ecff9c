package heddle.backends.proxied;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.WebGpu;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * webgpu.h in memory, proxied: hands each call to the one thread on which everything lives, and waits for it.
 *
 * <p>The two pumps begin on the calling thread, which is where their callbacks must run; for each operation that ends in
 * them they go to the proxy thread.
 */
public final class ProxiedGpu {
    private static final Set<String> ON_THE_CALLERS_THREAD =
            Set.of("deliverTo", "instanceProcessEvents", "instanceWaitAny");

    private ProxiedGpu() {}

    /** Makes the correct implementation. */
    public static WebGpu create() {
        return of(new ProxiedParts());
    }

    /** Makes an implementation of these pieces, proxied. */
    public static WebGpu of(ProxiedParts parts) {
        WebGpu inner = ReferenceGpu.of(parts);
        ProxyThread proxy = parts.proxy();
        return AnyCall.handledBy((self, method, arguments) -> isOnTheCallersThread(method)
                ? AnyCall.of(inner, method, arguments)
                : proxy.<@Nullable Object>call(() -> AnyCall.of(inner, method, arguments)));
    }

    private static boolean isOnTheCallersThread(Method method) {
        return method.getDeclaringClass() == Object.class || ON_THE_CALLERS_THREAD.contains(method.getName());
    }
}
