package heddle.property.operation;

import heddle.cases.Needing;
import heddle.cases.Rig;
import heddle.webgpu.CompilationInfoRequestStatus;
import heddle.webgpu.CreatePipelineAsyncStatus;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.Fn;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.PopErrorScopeStatus;
import heddle.webgpu.QueueWorkDoneStatus;
import heddle.webgpu.RequestAdapterStatus;
import heddle.webgpu.RequestDeviceStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A kind of asynchronous operation that a case can start on its own, with the status that its callback is told. */
public enum Kind implements Needing {
    ADAPTER("RequestAdapter", RequestAdapterStatus.SUCCESS.value()),
    DEVICE("RequestDevice", RequestDeviceStatus.SUCCESS.value()),
    MAP("MapAsync", MapAsyncStatus.SUCCESS.value()),
    WORK_DONE("OnSubmittedWorkDone", QueueWorkDoneStatus.SUCCESS.value()),
    POP("PopErrorScope", PopErrorScopeStatus.SUCCESS.value()),
    COMPILATION_INFO(
            "GetCompilationInfo", CompilationInfoRequestStatus.SUCCESS.value(), Fn.SHADER_MODULE_GET_COMPILATION_INFO),
    COMPUTE_PIPELINE(
            "CreateComputePipelineAsync",
            CreatePipelineAsyncStatus.SUCCESS.value(),
            Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC),
    RENDER_PIPELINE(
            "CreateRenderPipelineAsync",
            CreatePipelineAsyncStatus.SUCCESS.value(),
            Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC),
    /** The loss of a device, which its application brings about by destroying it. */
    DEVICE_LOST("DeviceLost", DeviceLostReason.DESTROYED.value());

    private final String words;
    private final int success;
    private final @Nullable Fn lacking;

    Kind(String words, int success) {
        this(words, success, null);
    }

    Kind(String words, int success, @Nullable Fn lacking) {
        this.words = words;
        this.success = success;
        this.lacking = lacking;
    }

    /** Returns the status that says that all went as it should; of a loss, that the device was destroyed. */
    public int success() {
        return success;
    }

    /** Returns the functions that start it, where a library is known to lack them. */
    @Override
    public Set<Fn> functions() {
        return lacking == null ? Set.of() : Set.of(lacking);
    }

    /** Lists the kinds that the library has. */
    public static List<Kind> available(Rig rig) {
        return Arrays.stream(values())
                .filter(kind ->
                        Collections.disjoint(kind.functions(), rig.bench().unsupported()))
                .toList();
    }

    /**
     * Runs a case's work for each kind that the library has. A kind whose callback never comes is reported and left to the
     * cases that ask for it.
     */
    public static void each(Rig rig, Consumer<Kind> work) {
        for (Kind kind : available(rig)) {
            try {
                work.accept(kind);
            } catch (NeverCameError e) {
                rig.report("not asked of " + kind + ": " + e.getMessage());
            }
        }
    }

    /** Returns the function that starts it, or what happens, as messages name it. */
    @Override
    public String toString() {
        return words;
    }
}
