package heddle.jcstress;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Firing;
import heddle.webgpu.WebGpu;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Gives an adapter and a device at once and answers everything else with nothing: enough for tests that make no calls.
 */
final class FakeWebGpu implements InvocationHandler {
    private @Nullable CallbackSink sink;

    static WebGpu create() {
        return (WebGpu)
                Proxy.newProxyInstance(WebGpu.class.getClassLoader(), new Class<?>[] {WebGpu.class}, new FakeWebGpu());
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "deliverTo" -> {
                sink = (CallbackSink) arguments[0];
                yield null;
            }
            case "instanceRequestAdapter" -> answer(CallbackKind.REQUEST_ADAPTER, arguments);
            case "adapterRequestDevice" -> answer(CallbackKind.REQUEST_DEVICE, arguments);
            default -> method.getReturnType() == long.class ? (Object) 1L : null;
        };
    }

    private long answer(CallbackKind kind, Object[] arguments) {
        CallbackInfo info = (CallbackInfo) arguments[arguments.length - 1];
        sink.fired(new Firing(kind, info.userdata1(), info.userdata2(), 1, 1, 0, "", null));
        return 1;
    }
}
