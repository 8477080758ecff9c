package heddle.property.specimen;

import heddle.cases.Needing;
import heddle.cases.Rig;
import heddle.webgpu.Fn;
import java.util.Set;
import java.util.function.Function;

/** A type of object that callbacks bring. */
public enum DeliveredType implements Needing {
    ADAPTER(Fn.INSTANCE_REQUEST_ADAPTER, Roots::requestedAdapter),
    DEVICE(Fn.ADAPTER_REQUEST_DEVICE, Roots::requestedDevice),
    COMPUTE_PIPELINE(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC, Computations::asyncComputePipeline),
    RENDER_PIPELINE(Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC, Computations::asyncRenderPipeline);

    private final Fn function;
    private final Function<Footing, Delivery<?>> maker;

    DeliveredType(Fn function, Function<Footing, Delivery<?>> maker) {
        this.function = function;
        this.maker = maker;
    }

    /** Makes all that a request needs, on the calling thread; other variants' descriptors differ. */
    public Delivery<?> prepare(Rig rig, int variant) {
        return maker.apply(new Footing(rig, variant));
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }
}
