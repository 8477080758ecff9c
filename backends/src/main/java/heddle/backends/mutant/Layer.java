package heddle.backends.mutant;

import heddle.webgpu.WebGpu;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A layer before a whole implementation that treats all its calls alike. */
abstract class Layer {
    private final WebGpu inner;

    Layer(WebGpu inner) {
        this.inner = inner;
    }

    /** Returns the implementation behind this layer. */
    final WebGpu asWebGpu() {
        return (WebGpu) Proxy.newProxyInstance(
                WebGpu.class.getClassLoader(),
                new Class<?>[] {WebGpu.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    /** Makes a call, in the layer's own way. */
    protected abstract Object call(Method method, Object[] arguments) throws Throwable;

    /** Makes the call on the implementation. */
    protected final Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
