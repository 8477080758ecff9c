package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CreatePipelineAsyncStatus;
import heddle.webgpu.ErrorType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What compute and render pipelines share. */
public abstract class ReferencePipeline extends DeviceObject {
    /** Makes a pipeline whose rules have been checked. */
    interface Maker {
        ReferencePipeline make(boolean valid);
    }

    private final @Nullable ReferencePipelineLayout layout;

    ReferencePipeline(
            ReferenceDevice device,
            String typeName,
            String label,
            @Nullable ReferencePipelineLayout layout,
            boolean valid) {
        super(device, typeName, label, valid);
        this.layout = layout;
    }

    /** Creates a pipeline, valid or not. */
    static long create(ReferenceDevice device, Attempt rules, Maker maker) {
        GpuError error = device.attempt(rules);
        return device.realm().objects().publish(maker.make(error == null));
    }

    /** Creates a pipeline later; errors go to its callback and to no scope. */
    static long createAsync(
            ReferenceDevice device, CallbackKind kind, Attempt rules, Maker maker, CallbackInfo callback) {
        int cancelled = CreatePipelineAsyncStatus.CALLBACK_CANCELLED.value();
        Completion completion;
        try {
            if (!device.loss().isLost()) { // a lost device's pipeline is as good as any
                rules.run();
            }
            completion = new Creation(() -> maker.make(true), cancelled);
        } catch (Invalid e) {
            CreatePipelineAsyncStatus status = e.error().type().equals(ErrorType.VALIDATION)
                    ? CreatePipelineAsyncStatus.VALIDATION_ERROR
                    : CreatePipelineAsyncStatus.INTERNAL_ERROR;
            completion = Report.of(Outcome.failure(status.value(), e.error().message()), cancelled);
        }
        FutureTable futures = device.futures();
        Event event = futures.open(kind, FutureIds.CPU, callback, completion);
        device.realm().workers().execute(() -> futures.ready(event));
        return event.future();
    }

    /** Returns a layout of its own for one group, empty where the pipeline has no explicit layout for it. */
    long getBindGroupLayout(int index) {
        GpuError error = device().attempt(() -> {
            requireValidFor(device());
            Invalid.unless(
                    index >= 0 && index < device().limits().maxBindGroups(),
                    this,
                    " has no bind group ",
                    Integer.toUnsignedString(index));
        });
        boolean explicit = index >= 0 && index < groups().size();
        LayoutContents contents =
                explicit ? groups().get(index) : device().layouts().intern(List.of());
        return realm().objects().publish(new ReferenceBindGroupLayout(device(), "", contents, error == null));
    }

    /** Returns the layouts of the bind groups that its explicit layout names; none where it has no explicit layout. */
    final List<LayoutContents> groups() {
        return layout == null ? List.of() : layout.groups();
    }

    static void checkLayout(ReferenceDevice device, @Nullable ReferencePipelineLayout layout) throws Invalid {
        if (layout != null) {
            layout.requireValidFor(device);
        }
    }

    static void checkStage(
            ReferenceDevice device, @Nullable ReferenceShaderModule module, String stage, @Nullable String entryPoint)
            throws Invalid {
        Invalid.unless(module != null, "the ", stage, " stage has no shader module");
        module.requireValidFor(device);
        module.requireEntryPoint(stage, entryPoint);
    }
}
