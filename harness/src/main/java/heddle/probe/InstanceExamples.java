package heddle.probe;

import static heddle.probe.Resources.ADAPTER;

import heddle.webgpu.Adapter;
import heddle.webgpu.AdapterInfo;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Gpu;
import heddle.webgpu.Instance;
import heddle.webgpu.InstanceFeatureName;
import heddle.webgpu.Operation;
import heddle.webgpu.Out;
import heddle.webgpu.SupportedFeatures;
import heddle.webgpu.SupportedInstanceFeatures;
import heddle.webgpu.SupportedWGSLLanguageFeatures;
import heddle.webgpu.UnsupportedFunctionException;
import heddle.webgpu.WGSLLanguageFeatureName;
import heddle.webgpu.WebGpu;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Examples of the global functions and of instances and adapters. */
final class InstanceExamples {
    private InstanceExamples() {}

    static void register(ExampleCalls calls) {
        registerGlobals(calls);
        registerInstance(calls);
        registerAdapter(calls);
    }

    private static void registerGlobals(ExampleCalls calls) {
        calls.add(Fn.CREATE_INSTANCE, o -> () -> o.own(o.stage().opener().openInstance(), Instance::release));
        global(calls, Fn.GET_INSTANCE_FEATURES, api -> () -> api.getInstanceFeatures(new Out<>()));
        global(calls, Fn.GET_INSTANCE_LIMITS, api -> () -> api.getInstanceLimits(new Out<>()));
        global(calls, Fn.HAS_INSTANCE_FEATURE, api -> () -> api.hasInstanceFeature(InstanceFeatureName.TIMED_WAIT_ANY));
        global(calls, Fn.GET_PROC_ADDRESS, api -> () -> api.getProcAddress(Fn.DEVICE_CREATE_BUFFER.cName()));
        global(calls, Fn.SUPPORTED_INSTANCE_FEATURES_FREE_MEMBERS, api -> {
            var features = filled(api, WebGpu::getInstanceFeatures, SupportedInstanceFeatures.ZERO);
            return () -> api.supportedInstanceFeaturesFreeMembers(features);
        });
        calls.prepared(Fn.SUPPORTED_FEATURES_FREE_MEMBERS, ADAPTER, (o, adapter) -> {
            WebGpu api = adapter.gpu().api();
            var features = filled(api, (a, out) -> a.adapterGetFeatures(adapter, out), SupportedFeatures.ZERO);
            return () -> api.supportedFeaturesFreeMembers(features);
        });
        calls.prepared(Fn.ADAPTER_INFO_FREE_MEMBERS, ADAPTER, (o, adapter) -> {
            Out<AdapterInfo> info = new Out<>();
            adapter.getInfo(info);
            return () -> adapter.gpu().api().adapterInfoFreeMembers(info);
        });
        calls.prepared(Fn.SUPPORTED_WGSL_LANGUAGE_FEATURES_FREE_MEMBERS, Resources.INSTANCE, (o, instance) -> {
            WebGpu api = instance.gpu().api();
            var features = filled(
                    api,
                    (a, out) -> a.instanceGetWGSLLanguageFeatures(instance, out),
                    SupportedWGSLLanguageFeatures.ZERO);
            return () -> api.supportedWGSLLanguageFeaturesFreeMembers(features);
        });
    }

    private static void registerInstance(ExampleCalls calls) {
        calls.on(
                Fn.INSTANCE_GET_WGSL_LANGUAGE_FEATURES,
                Resources.INSTANCE,
                i -> i.getWGSLLanguageFeatures(new Out<>()));
        calls.on(
                Fn.INSTANCE_HAS_WGSL_LANGUAGE_FEATURE,
                Resources.INSTANCE,
                i -> i.hasWGSLLanguageFeature(WGSLLanguageFeatureName.PACKED4X8_INTEGER_DOT_PRODUCT));
        calls.on(Fn.INSTANCE_PROCESS_EVENTS, Resources.INSTANCE, Instance::processEvents);
        calls.making(Fn.INSTANCE_REQUEST_ADAPTER, Resources.INSTANCE, (o, i) -> {
            Gpu gpu = i.gpu();
            o.started(
                    i.requestAdapter(o.stage().opener().adapterOptions(), CallbackMode.ALLOW_PROCESS_EVENTS),
                    adapter -> new Adapter(gpu, adapter).release());
        });
        calls.prepared(Fn.INSTANCE_WAIT_ANY, Resources.INSTANCE, (o, i) -> {
            Operation done = o.get(Resources.QUEUE).onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS);
            o.started(done);
            return () -> i.waitAny(FutureWaits.of(done), 0);
        });
    }

    private static void registerAdapter(ExampleCalls calls) {
        calls.on(Fn.ADAPTER_GET_LIMITS, ADAPTER, a -> a.getLimits(new Out<>()));
        calls.on(Fn.ADAPTER_HAS_FEATURE, ADAPTER, a -> a.hasFeature(FeatureName.TIMESTAMP_QUERY));
        calls.on(Fn.ADAPTER_GET_FEATURES, ADAPTER, a -> a.getFeatures(new Out<>()));
        calls.on(Fn.ADAPTER_GET_INFO, ADAPTER, a -> a.getInfo(new Out<>()));
        calls.add(Fn.ADAPTER_REQUEST_DEVICE, o -> {
            // a fresh one, since some libraries give one device an adapter
            Adapter adapter = o.doomed(ADAPTER);
            DeviceDescriptor request = o.stage().deviceRequest(List.of());
            return () -> o.started(
                    adapter.requestDevice(request, CallbackMode.ALLOW_PROCESS_EVENTS),
                    device -> new Device(adapter.gpu(), device).release());
        });
    }

    private static void global(ExampleCalls calls, Fn function, Function<WebGpu, Runnable> preparation) {
        calls.add(function, o -> preparation.apply(o.stage().gpu().api()));
    }

    /** Returns a struct that the getter filled, or an empty one where the library has no such getter. */
    private static <T> Out<T> filled(WebGpu api, BiConsumer<WebGpu, Out<T>> getter, T empty) {
        Out<T> out = new Out<>();
        try {
            getter.accept(api, out);
        } catch (UnsupportedFunctionException lacking) {
            out.set(empty, () -> empty, 0, 0);
        }
        return out;
    }
}
