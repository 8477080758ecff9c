package heddle.backends.reference;

import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BindGroupLayoutEntry;
import java.util.List;

/** A bind group layout. */
public final class ReferenceBindGroupLayout extends DeviceObject {
    private final LayoutContents contents;

    ReferenceBindGroupLayout(ReferenceDevice device, String label, LayoutContents contents, boolean valid) {
        super(device, "BindGroupLayout", label, valid);
        this.contents = contents;
    }

    static long create(ReferenceDevice device, BindGroupLayoutDescriptor descriptor) {
        List<BindGroupLayoutEntry> entries = descriptor.entries();
        GpuError error = device.attempt(() -> LayoutContents.check(descriptor.label(), entries));
        LayoutContents contents = device.layouts().intern(entries);
        return device.realm()
                .objects()
                .publish(new ReferenceBindGroupLayout(device, descriptor.label(), contents, error == null));
    }

    LayoutContents contents() {
        return contents;
    }
}
