package heddle.backends.reference;

import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.TextureFormat;

/** A render bundle encoder. */
public final class ReferenceBundleEncoder extends ReferenceDrawEncoder {
    private long draws;

    private ReferenceBundleEncoder(ReferenceDevice device, String label) {
        super(device, "RenderBundleEncoder", label, device.realm().parts().recording());
    }

    static long create(ReferenceDevice device, RenderBundleEncoderDescriptor descriptor) {
        ReferenceBundleEncoder encoder = new ReferenceBundleEncoder(device, descriptor.label());
        GpuError error = device.attempt(() -> check(descriptor));
        if (error != null) {
            encoder.recording().fail(error);
        }
        return device.realm().objects().publish(encoder);
    }

    long finish(String label) {
        GpuError error = device().attempt(this::end);
        return realm().objects().publish(new ReferenceBundle(device(), label, recording(), draws, error == null));
    }

    @Override
    void drew() {
        draws++;
    }

    private static void check(RenderBundleEncoderDescriptor descriptor) throws Invalid {
        String name = "render bundle encoder \"" + descriptor.label() + "\"";
        Invalid.unless(
                !descriptor.colorFormats().isEmpty()
                        || !descriptor.depthStencilFormat().equals(TextureFormat.UNDEFINED),
                name,
                " has no attachment format");
        for (TextureFormat format : descriptor.colorFormats()) {
            Invalid.unless(
                    format.equals(TextureFormat.UNDEFINED) || TexelFormat.of(format) != null,
                    name,
                    ": unknown format ",
                    format);
        }
    }
}
