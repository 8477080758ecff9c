package heddle.probe;

import heddle.webgpu.AdapterInfo;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.Out;
import heddle.webgpu.Status;
import heddle.webgpu.WebGpu;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A library that answers every call with what a success looks like, and calls back inside the call. */
final class AnsweringWebGpu {
    private static final Map<String, Fn> BY_METHOD =
            Arrays.stream(Fn.values()).collect(Collectors.toMap(AnsweringWebGpu::methodName, Function.identity()));
    private static final int SUCCESS = 1;

    private final AtomicLong addresses = new AtomicLong(0x1000);
    private final AtomicReference<CallbackSink> sink = new AtomicReference<>(firing -> {});
    private final Consumer<Fn> onCall;

    private AnsweringWebGpu(Consumer<Fn> onCall) {
        this.onCall = onCall;
    }

    /** Makes one that tells of each call before it answers. */
    static WebGpu telling(Consumer<Fn> onCall) {
        AnsweringWebGpu answering = new AnsweringWebGpu(onCall);
        return (WebGpu) Proxy.newProxyInstance(
                WebGpu.class.getClassLoader(), new Class<?>[] {WebGpu.class}, (proxy, method, arguments) -> {
                    return answering.answer(method, arguments == null ? new Object[0] : arguments);
                });
    }

    private @Nullable Object answer(Method method, Object[] arguments) {
        if (method.getName().equals("deliverTo")) {
            sink.set((CallbackSink) arguments[0]);
            return null;
        }
        Fn function = BY_METHOD.get(method.getName());
        if (function == null) {
            throw new IllegalArgumentException("no function of webgpu.h: " + method);
        }
        onCall.accept(function);
        for (Object argument : arguments) {
            if (argument instanceof CallbackInfo info) {
                sink.get().fired(firing(kind(function), info));
            } else if (argument instanceof Out<?> && function == Fn.ADAPTER_GET_INFO) {
                fill(argument);
            }
        }
        return result(method.getReturnType());
    }

    @SuppressWarnings("unchecked") // AdapterGetInfo fills an AdapterInfo
    private static void fill(Object out) {
        ((Out<AdapterInfo>) out).set(AdapterInfo.DEFAULT.withDevice("answering"));
    }

    private Firing firing(CallbackKind kind, CallbackInfo info) {
        return new Firing(kind, info.userdata1(), info.userdata2(), SUCCESS, addresses.addAndGet(16), 1, "", null);
    }

    private @Nullable Object result(Class<?> type) {
        if (type == long.class) {
            return addresses.addAndGet(16);
        } else if (type == int.class) {
            return 1;
        } else if (type == boolean.class) {
            return true;
        } else if (type == ByteBuffer.class) {
            return ByteBuffer.allocateDirect(64);
        }
        return type == Status.class ? Status.SUCCESS : null;
    }

    private static CallbackKind kind(Fn function) {
        return switch (function) {
            case INSTANCE_REQUEST_ADAPTER -> CallbackKind.REQUEST_ADAPTER;
            case ADAPTER_REQUEST_DEVICE -> CallbackKind.REQUEST_DEVICE;
            case BUFFER_MAP_ASYNC -> CallbackKind.BUFFER_MAP;
            case SHADER_MODULE_GET_COMPILATION_INFO -> CallbackKind.COMPILATION_INFO;
            case DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC -> CallbackKind.CREATE_COMPUTE_PIPELINE_ASYNC;
            case DEVICE_CREATE_RENDER_PIPELINE_ASYNC -> CallbackKind.CREATE_RENDER_PIPELINE_ASYNC;
            case DEVICE_POP_ERROR_SCOPE -> CallbackKind.POP_ERROR_SCOPE;
            case QUEUE_ON_SUBMITTED_WORK_DONE -> CallbackKind.QUEUE_WORK_DONE;
            default -> throw new IllegalArgumentException("not asynchronous: " + function);
        };
    }

    private static String methodName(Fn function) {
        String name = function.cName().substring("wgpu".length());
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
