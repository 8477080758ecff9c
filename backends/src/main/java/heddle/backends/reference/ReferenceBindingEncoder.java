package heddle.backends.reference;

import heddle.backends.reference.BoundBuffers.Bound;
import heddle.backends.reference.kernel.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What compute passes, render passes and render bundle encoders share: a pipeline, bind groups and immediates. */
abstract class ReferenceBindingEncoder extends ReferenceEncoder {
    private static final int IMMEDIATE_ALIGNMENT = 4;

    private final Map<Slot, Bound> bound = new HashMap<>();
    private final Map<Integer, LayoutContents> layouts = new HashMap<>();
    private @Nullable ReferencePipeline pipeline;

    ReferenceBindingEncoder(ReferenceDevice device, String typeName, String label, Recording recording) {
        super(device, typeName, label, recording);
    }

    final void setPipeline(ReferencePipeline newPipeline) {
        encode(() -> {
            newPipeline.requireValidFor(device());
            pipeline = newPipeline;
        });
    }

    final void setBindGroup(int index, @Nullable ReferenceBindGroup group, int[] dynamicOffsets) {
        encode(() -> {
            Invalid.unless(
                    index >= 0 && index < device().limits().maxBindGroups(),
                    this,
                    " has no bind group ",
                    Integer.toUnsignedString(index));
            int expected = 0;
            if (group != null) {
                group.requireValidFor(device());
                group.resources().forEach(recording()::use);
                expected = group.layout().dynamicOffsets();
            }
            Invalid.unless(
                    dynamicOffsets.length == expected,
                    this,
                    ": ",
                    dynamicOffsets.length,
                    " dynamic offsets instead of ",
                    expected);
            bound.keySet().removeIf(slot -> slot.group() == index);
            layouts.remove(index);
            if (group != null) {
                layouts.put(index, group.layout());
                group.buffers(dynamicOffsets).forEach((binding, buffer) -> bound.put(new Slot(index, binding), buffer));
            }
        });
    }

    final void forgetBindings() {
        bound.clear();
        layouts.clear();
        pipeline = null;
    }

    /** Returns the buffers that are bound now. */
    final BoundBuffers bound() {
        return new BoundBuffers(bound);
    }

    final void setImmediates(int offset, int sizeBytes) {
        encode(() -> Invalid.unless(
                offset >= 0
                        && offset % IMMEDIATE_ALIGNMENT == 0
                        && sizeBytes % IMMEDIATE_ALIGNMENT == 0
                        && (long) offset + sizeBytes <= device().limits().maxImmediateSize(),
                this,
                ": ",
                sizeBytes,
                " immediate bytes at ",
                Integer.toUnsignedString(offset)));
    }

    /** Checks that there is a pipeline, and that the bind groups fit it. */
    final void requirePipeline() throws Invalid {
        Invalid.unless(pipeline != null, this, " has no pipeline");
        List<LayoutContents> groups = pipeline.groups();
        for (int i = 0; i < groups.size(); i++) {
            LayoutContents expected = groups.get(i);
            Invalid.unless(
                    expected.entries().isEmpty() || expected == layouts.get(i),
                    this,
                    " has no bind group ",
                    i,
                    " of the layout that ",
                    pipeline,
                    " expects");
        }
    }
}
