package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;

import heddle.cases.Needing;
import heddle.cases.Rig;
import heddle.property.stage.Pipelines;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.property.stage.Buffers;
import java.util.Set;

/** An asynchronous operation of mode WaitAnyOnly: nobody waits for it, so its callback is due whatever becomes of it. */
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
            Buffer buffer = stack.device()
                    .createBuffer(
                            BufferDescriptor.DEFAULT.withUsage(Buffers.READ_BACK).withSize(SIZE_BYTES));
            if (buffer == null) {
                throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
            }
            return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, WAIT_ANY_ONLY);
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
            return Pipelines.on(stack.device()).module().getCompilationInfo(WAIT_ANY_ONLY);
        }
    },
    COMPUTE_PIPELINE(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC) {
        @Override
        Operation start(Rig rig, Stack stack) {
            return stack.device()
                    .createComputePipelineAsync(Pipelines.on(stack.device()).compute(), WAIT_ANY_ONLY);
        }
    },
    RENDER_PIPELINE(Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC) {
        @Override
        Operation start(Rig rig, Stack stack) {
            return stack.device()
                    .createRenderPipelineAsync(Pipelines.on(stack.device()).render(), WAIT_ANY_ONLY);
        }
    };

    private static final long SIZE_BYTES = 64;

    private final Fn function;

    Unwaited(Fn function) {
        this.function = function;
    }

    /** Starts it on a stack that ends with the case. What it is started on is held until then. */
    abstract Operation start(Rig rig, Stack stack);

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }
}
