package heddle.property.futures;

import heddle.webgpu.CompilationInfoRequestStatus;
import heddle.webgpu.CreatePipelineAsyncStatus;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.PopErrorScopeStatus;
import heddle.webgpu.QueueWorkDoneStatus;
import heddle.webgpu.RequestAdapterStatus;
import heddle.webgpu.RequestDeviceStatus;

/** A kind of asynchronous operation that a case can start on its own, with the status that means success. */
enum Kind {
    ADAPTER("RequestAdapter", RequestAdapterStatus.SUCCESS.value()),
    DEVICE("RequestDevice", RequestDeviceStatus.SUCCESS.value()),
    MAP("MapAsync", MapAsyncStatus.SUCCESS.value()),
    WORK_DONE("OnSubmittedWorkDone", QueueWorkDoneStatus.SUCCESS.value()),
    POP("PopErrorScope", PopErrorScopeStatus.SUCCESS.value()),
    COMPILATION_INFO("GetCompilationInfo", CompilationInfoRequestStatus.SUCCESS.value()),
    COMPUTE_PIPELINE("CreateComputePipelineAsync", CreatePipelineAsyncStatus.SUCCESS.value()),
    RENDER_PIPELINE("CreateRenderPipelineAsync", CreatePipelineAsyncStatus.SUCCESS.value());

    final int success;

    private final String function;

    Kind(String function, int success) {
        this.function = function;
        this.success = success;
    }

    /** Returns the function that starts it, as messages name it. */
    @Override
    public String toString() {
        return function;
    }
}
