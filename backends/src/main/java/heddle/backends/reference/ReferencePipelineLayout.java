package heddle.backends.reference;

import java.util.List;

/** A pipeline layout. */
public final class ReferencePipelineLayout extends DeviceObject {
    private final List<LayoutContents> groups;

    private ReferencePipelineLayout(ReferenceDevice device, String label, List<LayoutContents> groups, boolean valid) {
        super(device, "PipelineLayout", label, valid);
        this.groups = List.copyOf(groups);
    }

    static long create(
            ReferenceDevice device, String label, List<ReferenceBindGroupLayout> layouts, int immediateSizeBytes) {
        GpuError error = device.attempt(() -> {
            int most = device.limits().maxBindGroups();
            Invalid.unless(layouts.size() <= most, "pipeline layout \"", label, "\" has more than ", most, " groups");
            Invalid.unless(
                    immediateSizeBytes >= 0
                            && immediateSizeBytes <= device.limits().maxImmediateSize(),
                    "pipeline layout \"",
                    label,
                    "\": too many immediate bytes: ",
                    Integer.toUnsignedString(immediateSizeBytes));
            for (ReferenceBindGroupLayout layout : layouts) {
                layout.requireValidFor(device);
            }
        });
        List<LayoutContents> groups =
                layouts.stream().map(ReferenceBindGroupLayout::contents).toList();
        return device.realm().objects().publish(new ReferencePipelineLayout(device, label, groups, error == null));
    }

    List<LayoutContents> groups() {
        return groups;
    }
}
