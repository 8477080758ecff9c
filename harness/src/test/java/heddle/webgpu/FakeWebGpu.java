package heddle.webgpu;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An implementation whose every function does nothing and answers with nothing, but for one that a test writes. */
public final class FakeWebGpu implements InvocationHandler {
    /** What wgpuInstanceProcessEvents does. */
    public interface Events {
        void process(CallbackSink sink) throws Exception;
    }

    private final Events events;
    private CallbackSink sink = firing -> {};

    private FakeWebGpu(Events events) {
        this.events = events;
    }

    public static WebGpu processing(Events events) {
        Class<?>[] types = {WebGpu.class};
        return (WebGpu) Proxy.newProxyInstance(WebGpu.class.getClassLoader(), types, new FakeWebGpu(events));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Exception {
        switch (method.getName()) {
            case "deliverTo" -> sink = (CallbackSink) arguments[0];
            case "createInstance" -> {
                return 1L;
            }
            case "instanceProcessEvents" -> events.process(sink);
            default -> {
                return nothing(method.getReturnType());
            }
        }
        return null;
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type.isPrimitive() && type != void.class ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
