package heddle.backends.reference;

import heddle.backends.reference.kernel.Kernel;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.ChainedStruct;
import heddle.webgpu.CompilationInfo;
import heddle.webgpu.CompilationInfoRequestStatus;
import heddle.webgpu.CompilationMessage;
import heddle.webgpu.CompilationMessageType;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.ShaderSourceSPIRV;
import heddle.webgpu.ShaderSourceWGSL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shader module: looked at, and run where it is no more than kernels. */
public final class ReferenceShaderModule extends DeviceObject {
    private final @Nullable String code;
    private final @Nullable ShaderText text;

    private ReferenceShaderModule(ReferenceDevice device, String label, @Nullable String code, boolean valid) {
        super(device, "ShaderModule", label, valid);
        this.code = code;
        this.text = code == null ? null : ShaderText.of(code);
    }

    static long create(ReferenceDevice device, ShaderModuleDescriptor descriptor) {
        String name = "shader module \"" + descriptor.label() + "\"";
        ChainedStruct source =
                descriptor.chain().size() == 1 ? descriptor.chain().get(0) : null;
        String code = source instanceof ShaderSourceWGSL wgsl ? wgsl.code() : null;
        ShaderText text = code == null ? null : ShaderText.of(code);
        GpuError error = device.attempt(() -> {
            Invalid.unless(text != null || source instanceof ShaderSourceSPIRV, name, " needs exactly one source");
            String problem = text == null ? null : text.problem();
            Invalid.unless(problem == null, name, ": ", String.valueOf(problem));
        });
        return device.realm()
                .objects()
                .publish(new ReferenceShaderModule(device, descriptor.label(), code, error == null));
    }

    long getCompilationInfo(CallbackInfo callback) {
        String problem = text == null ? null : text.problem();
        List<CompilationMessage> messages = problem == null
                ? List.of()
                : List.of(new CompilationMessage(problem, CompilationMessageType.ERROR, 0, 0, 0, 0, List.of()));
        Outcome outcome = new Outcome(Outcome.SUCCESS, 0, 0, "", new CompilationInfo(messages, List.of()));
        int cancelled = CompilationInfoRequestStatus.CALLBACK_CANCELLED.value();
        FutureTable futures = device().futures();
        Event event = futures.open(
                CallbackKind.COMPILATION_INFO,
                FutureIds.CPU,
                callback,
                new Report(outcome, new Outcome(cancelled, 0, 0, "", null)));
        realm().workers().execute(() -> futures.ready(event));
        return event.future();
    }

    /** Returns what a compute pipeline with this entry point runs; null where that is nothing. */
    @Nullable
    Kernel kernel(@Nullable String entryPoint) {
        return code == null ? null : Kernel.of(code, entryPoint);
    }

    /** Checks that a pipeline may use one of its functions; SPIR-V is taken on trust. */
    void requireEntryPoint(String stage, @Nullable String entryPoint) throws Invalid {
        Invalid.unless(
                text == null || text.has(stage, entryPoint),
                this,
                " has no, or no single, ",
                stage,
                " entry point ",
                entryPoint == null ? "" : entryPoint);
    }
}
