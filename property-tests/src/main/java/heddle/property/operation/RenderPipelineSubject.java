package heddle.property.operation;

import heddle.cases.Rig;
import heddle.property.stage.Pipelines;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import heddle.webgpu.RenderPipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The render pipeline that an asynchronous creation brings, with the module that it is made from. */
final class RenderPipelineSubject implements Subject {
    private final Rig rig;
    private final Pipelines pipelines;
    private volatile @Nullable RenderPipeline brought;

    RenderPipelineSubject(Rig rig) {
        this.rig = rig;
        this.pipelines = Pipelines.on(rig.device());
    }

    @Override
    public Operation start(CallbackMode mode, CallbackBody body) {
        return rig.device().createRenderPipelineAsync(pipelines.render(), mode, firing -> {
            brought = firing.object() == 0 ? null : new RenderPipeline(rig.gpu(), firing.object());
            body.run(firing);
        });
    }

    @Override
    public List<Call> calls() {
        RenderPipeline pipeline = brought;
        Call another = Call.startAnother(Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC, rig, Kind.RENDER_PIPELINE);
        return pipeline == null
                ? List.of(another)
                : List.of(
                        another,
                        new Call(Fn.RENDER_PIPELINE_ADD_REF, pipeline::addRef),
                        new Call(Fn.RENDER_PIPELINE_RELEASE, pipeline::release),
                        new Call(Fn.DEVICE_CREATE_RENDER_PIPELINE, () -> rig.device()
                                .createRenderPipeline(pipelines.render())
                                .release()));
    }

    @Override
    public void release() {
        RenderPipeline pipeline = brought;
        if (pipeline != null) {
            pipeline.release();
        }
        pipelines.module().release();
    }
}
