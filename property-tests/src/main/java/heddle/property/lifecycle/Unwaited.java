package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;

import heddle.cases.Needing;
import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pipelines;
import heddle.webgpu.Buffer;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.ShaderModule;
import java.util.Set;

/** An asynchronous operation of mode WaitAnyOnly, for which nobody waits. */
enum Unwaited implements Needing {
    REQUEST_ADAPTER(Fn.INSTANCE_REQUEST_ADAPTER) {
        @Override
        Operation start(Rig rig, Stack stack) {
            return stack.instance().requestAdapter(rig.opener().adapterOptions(), WAIT_ANY_ONLY);
        }
    },
    MAP(Fn.BUFFER_MAP_ASYNC) {
        @Override
        Operation start(Rig rig, Stack stack) {
            Buffer buffer = stack.own(stack.buffer(Buffers.READ_BACK), Buffer::release);
            return buffer.mapAsync(MapMode.READ, 0, buffer.getSize(), WAIT_ANY_ONLY);
        }
    },
    WORK_DONE(Fn.QUEUE_ON_SUBMITTED_WORK_DONE) {
        @Override
        Operation start(Rig rig, Stack stack) {
            return stack.open().queue().onSubmittedWorkDone(WAIT_ANY_ONLY);
        }
    },
    POP(Fn.DEVICE_POP_ERROR_SCOPE) {
        @Override
        Operation start(Rig rig, Stack stack) {
            stack.device().pushErrorScope(ErrorFilter.VALIDATION);
            return stack.device().popErrorScope(WAIT_ANY_ONLY);
        }
    },
    COMPILATION_INFO(Fn.SHADER_MODULE_GET_COMPILATION_INFO) {
        @Override
        Operation start(Rig rig, Stack stack) {
            return pipelines(stack).module().getCompilationInfo(WAIT_ANY_ONLY);
        }
    },
    COMPUTE_PIPELINE(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC) {
        @Override
        Operation start(Rig rig, Stack stack) {
            return stack.device().createComputePipelineAsync(pipelines(stack).compute(), WAIT_ANY_ONLY);
        }
    },
    RENDER_PIPELINE(Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC) {
        @Override
        Operation start(Rig rig, Stack stack) {
            return stack.device().createRenderPipelineAsync(pipelines(stack).render(), WAIT_ANY_ONLY);
        }
    };

    private final Fn function;

    Unwaited(Fn function) {
        this.function = function;
    }

    /** Starts it on a stack, which holds what it is started on. */
    abstract Operation start(Rig rig, Stack stack);

    private static Pipelines pipelines(Stack stack) {
        Pipelines pipelines = Pipelines.on(stack.device());
        stack.own(pipelines.module(), ShaderModule::release);
        return pipelines;
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }
}
