package heddle.property.operation;

import heddle.cases.Rig;
import heddle.webgpu.Adapter;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import heddle.webgpu.Out;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The device that a request brings, on an adapter of its own. */
final class DeviceSubject implements Subject {
    private final Rig rig;
    private final Adapter adapter;
    private volatile @Nullable Device brought;

    DeviceSubject(Rig rig) {
        this.rig = rig;
        this.adapter = rig.opener().openAdapter(rig.instance());
    }

    @Override
    public Operation start(CallbackMode mode, CallbackBody body) {
        return adapter.requestDevice(rig.opener().deviceDescriptor("own"), mode, firing -> {
            brought = firing.object() == 0 ? null : new Device(rig.gpu(), firing.object());
            body.run(firing);
        });
    }

    @Override
    public List<Call> calls() {
        Device device = brought;
        Call limits = new Call(Fn.ADAPTER_GET_LIMITS, () -> adapter.getLimits(new Out<>()));
        return device == null
                ? List.of(limits)
                : List.of(
                        limits,
                        new Call(Fn.DEVICE_GET_LIMITS, () -> device.getLimits(new Out<>())),
                        Call.getQueue(device),
                        Call.createBuffer(device),
                        Call.push(device),
                        Call.pop(device));
    }

    @Override
    public void release() {
        Device device = brought;
        if (device != null) {
            device.release();
        }
        adapter.release();
    }
}
