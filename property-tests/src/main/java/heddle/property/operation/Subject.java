package heddle.property.operation;

import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;
import java.util.List;

/** What one operation is about: the object on which it is started, or the one that it brings. Good for one operation. */
public interface Subject {
    /** Starts the operation, which will succeed; the body runs inside its callback. */
    Operation start(CallbackMode mode, CallbackBody body);

    /** Lists calls on the objects of the operation that any thread may make while its callback runs. */
    List<Call> calls();

    /** Gives the references back, once the operation has called back or from inside its callback. */
    void release();

    /** Makes what an operation of that kind needs, on the device of the rig where it needs one. */
    static Subject of(Kind kind, Rig rig) {
        return switch (kind) {
            case ADAPTER -> new AdapterSubject(rig);
            case DEVICE -> new DeviceSubject(rig);
            case MAP -> new BufferSubject(rig, new Buffers(rig).create(Buffers.READ_BACK, BufferSubject.SIZE_BYTES));
            case WORK_DONE -> new QueueSubject(rig, rig.open(), false);
            case POP -> new ScopeSubject(rig.open(), false);
            case COMPILATION_INFO -> new ModuleSubject(rig);
            case COMPUTE_PIPELINE -> new ComputePipelineSubject(rig);
            case RENDER_PIPELINE -> new RenderPipelineSubject(rig);
            case DEVICE_LOST -> new LossSubject(rig);
        };
    }

    /**
     * Makes the same, but gives operations that belong to a queue or a device one of their own, so that releasing the
     * subject releases the last reference.
     */
    static Subject alone(Kind kind, Rig rig) {
        return switch (kind) {
            case WORK_DONE -> new QueueSubject(rig, own(rig), true);
            case POP -> new ScopeSubject(own(rig), true);
            case ADAPTER, DEVICE, MAP, COMPILATION_INFO, COMPUTE_PIPELINE, RENDER_PIPELINE, DEVICE_LOST ->
                of(kind, rig);
        };
    }

    private static OpenDevice own(Rig rig) {
        return rig.opener().openDevice(rig.instance(), "own");
    }
}
