package heddle.backends.proxied;

import heddle.webgpu.WebGpu;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Any call of webgpu.h as a value: for layers that treat all functions alike. */
public final class AnyCall {
    private AnyCall() {}

    /** Makes an implementation whose every call comes to the handler. */
    public static WebGpu handledBy(InvocationHandler handler) {
        return (WebGpu) Proxy.newProxyInstance(WebGpu.class.getClassLoader(), new Class<?>[] {WebGpu.class}, handler);
    }

    /** Hands a call on; what it throws is thrown here. */
    public static @Nullable Object of(WebGpu api, Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(api, arguments);
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
