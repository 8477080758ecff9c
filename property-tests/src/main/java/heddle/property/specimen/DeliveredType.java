package heddle.property.specimen;

import heddle.cases.Needing;
import heddle.cases.Rig;
import heddle.webgpu.Fn;
import java.util.Set;

/** A type of object that callbacks bring. */
public enum DeliveredType implements Needing {
    ADAPTER(Fn.INSTANCE_REQUEST_ADAPTER),
    DEVICE(Fn.ADAPTER_REQUEST_DEVICE),
    COMPUTE_PIPELINE(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC),
    RENDER_PIPELINE(Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC);

    private final Fn function;

    DeliveredType(Fn function) {
        this.function = function;
    }

    /** Makes all that a request needs, on the calling thread; other variants' descriptors differ. */
    public Delivery<?> prepare(Rig rig, int variant) {
        Footing footing = new Footing(rig, variant);
        return switch (this) {
            case ADAPTER -> Roots.requestedAdapter(footing);
            case DEVICE -> Roots.requestedDevice(footing);
            case COMPUTE_PIPELINE -> Computations.asyncComputePipeline(footing);
            case RENDER_PIPELINE -> Computations.asyncRenderPipeline(footing);
        };
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }
}
