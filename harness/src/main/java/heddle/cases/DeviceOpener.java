package heddle.cases;

import heddle.descriptor.BackendDescriptor;
import heddle.webgpu.Adapter;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Firing;
import heddle.webgpu.Gpu;
import heddle.webgpu.Instance;
import heddle.webgpu.InstanceDescriptor;
import heddle.webgpu.InstanceFeatureName;
import heddle.webgpu.InstanceLimits;
import heddle.webgpu.Operation;
import heddle.webgpu.RequestAdapterOptions;
import heddle.webgpu.RequestAdapterStatus;
import heddle.webgpu.RequestDeviceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens instances and devices as a backend's descriptor asks. Safe for all threads. */
public final class DeviceOpener {
    private final BackendDescriptor backend;
    private final Gpu gpu;
    private final Pumping pumping;
    private final List<FeatureName> wished;
    private final AtomicInteger instances = new AtomicInteger();

    public DeviceOpener(BackendDescriptor backend, Gpu gpu) {
        this(backend, gpu, List.of());
    }

    /** Makes one whose devices also have those of the wished features that the adapter has. */
    public DeviceOpener(BackendDescriptor backend, Gpu gpu, List<FeatureName> wished) {
        this.backend = backend;
        this.gpu = gpu;
        this.pumping = new Pumping(backend);
        this.wished = List.copyOf(wished);
    }

    /** Creates an instance, with timed waits where the descriptor asks for them; the caller holds the reference. */
    public Instance openInstance() {
        instances.incrementAndGet();
        return gpu.createInstance(instanceDescriptor());
    }

    /** Returns an instance descriptor, with timed waits where the backend's descriptor asks for them. */
    public InstanceDescriptor instanceDescriptor() {
        return backend.timedWaitAnyMaxCount() == 0
                ? InstanceDescriptor.DEFAULT
                : InstanceDescriptor.DEFAULT
                        .withRequiredFeatures(List.of(InstanceFeatureName.TIMED_WAIT_ANY))
                        .withRequiredLimits(
                                InstanceLimits.DEFAULT.withTimedWaitAnyMaxCount(backend.timedWaitAnyMaxCount()));
    }

    /** Returns how many instances there have been: with more than one, a future alone does not say whose it is. */
    public int instances() {
        return instances.get();
    }

    /** Returns the options with which the descriptor chooses an adapter. */
    public RequestAdapterOptions adapterOptions() {
        return RequestAdapterOptions.DEFAULT
                .withBackendType(backend.adapter().backendType())
                .withForceFallbackAdapter(backend.adapter().forceFallback())
                .withPowerPreference(backend.adapter().powerPreference());
    }

    /** Requests the adapter that the descriptor chooses; the caller holds the reference. */
    public Adapter openAdapter(Instance instance) {
        Operation request = instance.requestAdapter(adapterOptions(), CallbackMode.ALLOW_PROCESS_EVENTS);
        Firing answer = pumping.await(instance, request);
        if (answer.status() != RequestAdapterStatus.SUCCESS.value() || answer.object() == 0) {
            throw new NoDeviceException(
                    "no adapter: " + RequestAdapterStatus.of(answer.status()) + " " + answer.message());
        }
        return new Adapter(gpu, answer.object());
    }

    /** Requests a device with its own adapter; the caller holds the references of all three. */
    public OpenDevice openDevice(Instance instance, String label) {
        return openDevice(
                instance, label, CallbackMode.ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING, CallbackBody.NOTHING);
    }

    /** Requests a device with its own adapter, with what its two events run. */
    public OpenDevice openDevice(
            Instance instance, String label, CallbackMode lostMode, CallbackBody onLost, CallbackBody onUncaptured) {
        Adapter adapter = openAdapter(instance);
        Operation lost = gpu.ledger().open(CallbackKind.DEVICE_LOST, lostMode, onLost);
        Operation uncaptured =
                gpu.ledger().open(CallbackKind.UNCAPTURED_ERROR, CallbackMode.ALLOW_SPONTANEOUS, onUncaptured);
        List<FeatureName> features = new ArrayList<>(backend.deviceFeatures());
        wished.stream().filter(adapter::hasFeature).forEach(features::add);
        DeviceDescriptor descriptor = deviceDescriptor(label)
                .withRequiredFeatures(features)
                .withDeviceLostCallbackInfo(lost.callbackInfo())
                .withUncapturedErrorCallbackInfo(uncaptured.callbackInfo());
        Operation request = adapter.requestDevice(descriptor, CallbackMode.ALLOW_PROCESS_EVENTS);
        Firing answer = pumping.await(instance, request);
        if (answer.status() != RequestDeviceStatus.SUCCESS.value() || answer.object() == 0) {
            throw new NoDeviceException(
                    "no device: " + RequestDeviceStatus.of(answer.status()) + " " + answer.message());
        }
        Device device = new Device(gpu, answer.object());
        return new OpenDevice(adapter, device, device.getQueue(), lost, uncaptured);
    }

    /** Returns a device descriptor with the features that the backend's descriptor asks for, without callbacks. */
    public DeviceDescriptor deviceDescriptor(String label) {
        return DeviceDescriptor.DEFAULT.withLabel(label).withRequiredFeatures(backend.deviceFeatures());
    }
}
