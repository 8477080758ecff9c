package heddle.property.operation;

import heddle.cases.Rig;
import heddle.property.stage.Pipelines;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import heddle.webgpu.ShaderModule;
import java.util.List;

/** A shader module that tells what its compiler said. */
final class ModuleSubject implements Subject {
    private final Rig rig;
    private final Pipelines pipelines;

    ModuleSubject(Rig rig) {
        this.rig = rig;
        this.pipelines = Pipelines.on(rig.device());
    }

    @Override
    public Operation start(CallbackMode mode, CallbackBody body) {
        return module().getCompilationInfo(mode, body);
    }

    @Override
    public List<Call> calls() {
        return List.of(
                new Call(Fn.SHADER_MODULE_GET_COMPILATION_INFO, () -> module().getCompilationInfo(
                                CallbackMode.ALLOW_PROCESS_EVENTS)),
                new Call(Fn.DEVICE_CREATE_COMPUTE_PIPELINE, () -> rig.device()
                        .createComputePipeline(pipelines.compute())
                        .release()),
                new Call(
                        Fn.DEVICE_CREATE_SHADER_MODULE,
                        () -> Pipelines.on(rig.device()).module().release()),
                new Call(Fn.SHADER_MODULE_ADD_REF, module()::addRef),
                new Call(Fn.SHADER_MODULE_RELEASE, module()::release));
    }

    @Override
    public void release() {
        module().release();
    }

    private ShaderModule module() {
        return pipelines.module();
    }
}
