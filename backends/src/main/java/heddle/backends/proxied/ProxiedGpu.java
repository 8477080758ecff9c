package heddle.backends.proxied;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.WebGpu;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * webgpu.h in memory, proxied: hands each call to the one thread on which everything lives, and waits for it.
 *
 * <p>The two pumps begin on the calling thread, which is where their callbacks must run; for each operation that ends in
 * them they go to the proxy thread.
 */
public final class ProxiedGpu implements InvocationHandler {
    private static final Set<String> ON_THE_CALLERS_THREAD =
            Set.of("deliverTo", "instanceProcessEvents", "instanceWaitAny");

    private final ProxyThread proxy;
    private final WebGpu inner;

    private ProxiedGpu(ProxyThread proxy, WebGpu inner) {
        this.proxy = proxy;
        this.inner = inner;
    }

    /** Makes the correct implementation. */
    public static WebGpu create() {
        return of(new ProxiedParts());
    }

    /** Makes an implementation of these pieces, proxied. */
    public static WebGpu of(ProxiedParts parts) {
        return asWebGpu(new ProxiedGpu(parts.proxy(), ReferenceGpu.of(parts)));
    }

    /** Makes an implementation whose every call comes to a handler. */
    public static WebGpu asWebGpu(InvocationHandler handler) {
        return (WebGpu) Proxy.newProxyInstance(WebGpu.class.getClassLoader(), new Class<?>[] {WebGpu.class}, handler);
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments) {
        return isOnTheCallersThread(method)
                ? call(method, arguments)
                : proxy.<@Nullable Object>call(() -> call(method, arguments));
    }

    private static boolean isOnTheCallersThread(Method method) {
        return method.getDeclaringClass() == Object.class || ON_THE_CALLERS_THREAD.contains(method.getName());
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException misuse) {
                throw misuse;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }
}
