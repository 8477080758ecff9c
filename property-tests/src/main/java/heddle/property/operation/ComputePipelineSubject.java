package heddle.property.operation;

import heddle.cases.Rig;
import heddle.property.stage.Pipelines;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compute pipeline that an asynchronous creation brings, with the module that it is made from. */
final class ComputePipelineSubject implements Subject {
    private final Rig rig;
    private final Pipelines pipelines;
    private volatile @Nullable ComputePipeline brought;

    ComputePipelineSubject(Rig rig) {
        this.rig = rig;
        this.pipelines = Pipelines.on(rig.device());
    }

    @Override
    public Operation start(CallbackMode mode, CallbackBody body) {
        return rig.device().createComputePipelineAsync(pipelines.compute(), mode, firing -> {
            brought = firing.object() == 0 ? null : new ComputePipeline(rig.gpu(), firing.object());
            body.run(firing);
        });
    }

    @Override
    public List<Call> calls() {
        ComputePipeline pipeline = brought;
        Call another = Call.startAnother(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC, rig, Kind.COMPUTE_PIPELINE);
        return pipeline == null
                ? List.of(another)
                : List.of(
                        another,
                        new Call(Fn.COMPUTE_PIPELINE_ADD_REF, pipeline::addRef),
                        new Call(Fn.COMPUTE_PIPELINE_RELEASE, pipeline::release),
                        new Call(Fn.DEVICE_CREATE_COMPUTE_PIPELINE, () -> rig.device()
                                .createComputePipeline(pipelines.compute())
                                .release()));
    }

    @Override
    public void release() {
        ComputePipeline pipeline = brought;
        if (pipeline != null) {
            pipeline.release();
        }
        pipelines.module().release();
    }
}
