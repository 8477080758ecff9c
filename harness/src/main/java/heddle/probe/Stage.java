package heddle.probe;

import heddle.cases.DeviceOpener;
import heddle.cases.OpenDevice;
import heddle.cases.Pumping;
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
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Where examples are played: an instance and a device that many examples share.
 *
 * @param opener opens more instances and devices of the same backend
 * @param pumping advances pending work on the calling thread
 * @param open the shared device
 */
public record Stage(Gpu gpu, DeviceOpener opener, Pumping pumping, Instance instance, OpenDevice open) {
    /** Opens an instance and a device as the backend's descriptor asks; the stage holds the references. */
    public static Stage open(BackendDescriptor backend, Gpu gpu) {
        DeviceOpener opener = new DeviceOpener(backend, gpu);
        Instance instance = opener.openInstance();
        return new Stage(gpu, opener, new Pumping(backend), instance, opener.openDevice(instance, "stage"));
    }

    /** Returns a request for one more device, with callbacks, and with features beside those of the backend. */
    DeviceDescriptor deviceRequest(List<FeatureName> more) {
        DeviceDescriptor request = opener.deviceDescriptor("example");
        List<FeatureName> features = new ArrayList<>(request.requiredFeatures());
        features.addAll(more);
        Operation lost =
                gpu.ledger().open(CallbackKind.DEVICE_LOST, CallbackMode.ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING);
        return request.withRequiredFeatures(features)
                .withDeviceLostCallbackInfo(lost.callbackInfo())
                .withUncapturedErrorCallbackInfo(open.uncaptured().callbackInfo());
    }

    /** Returns a device with timestamp queries: the stage's own where it has them; the reference is the caller's. */
    Device deviceWithTimestamps() {
        if (!open.device().hasFeature(FeatureName.TIMESTAMP_QUERY)) {
            return anotherDevice(List.of(FeatureName.TIMESTAMP_QUERY));
        }
        open.device().addRef();
        return open.device();
    }

    /** Opens one more device on an adapter of its own, which it alone keeps alive; the reference is the caller's. */
    Device anotherDevice(List<FeatureName> more) {
        Adapter adapter = opener.openAdapter(instance);
        for (FeatureName feature : more) {
            if (!adapter.hasFeature(feature)) {
                adapter.release();
                throw new IllegalStateException("the adapter has no " + feature);
            }
        }
        Operation request = adapter.requestDevice(deviceRequest(more), CallbackMode.ALLOW_PROCESS_EVENTS);
        Firing answer = pumping.await(instance, request);
        adapter.release();
        if (answer.object() == 0) {
            throw new IllegalStateException("no device: status " + answer.status() + " " + answer.message());
        }
        return new Device(gpu, answer.object());
    }
}
