package heddle.backends.reference;

import heddle.webgpu.FilterMode;
import heddle.webgpu.MipmapFilterMode;
import heddle.webgpu.SamplerDescriptor;
import org.jspecify.annotations.Nullable;

/** A sampler, which nothing samples with. */
public final class ReferenceSampler extends DeviceObject {
    private ReferenceSampler(ReferenceDevice device, String label, boolean valid) {
        super(device, "Sampler", label, valid);
    }

    static long create(ReferenceDevice device, @Nullable SamplerDescriptor asked) {
        SamplerDescriptor descriptor = asked == null ? SamplerDescriptor.DEFAULT : asked;
        GpuError error = device.attempt(() -> check(descriptor));
        return device.realm().objects().publish(new ReferenceSampler(device, descriptor.label(), error == null));
    }

    private static void check(SamplerDescriptor descriptor) throws Invalid {
        String name = "sampler \"" + descriptor.label() + "\"";
        Invalid.unless(
                descriptor.lodMinClamp() >= 0 && descriptor.lodMaxClamp() >= descriptor.lodMinClamp(),
                name,
                ": level of detail clamps ",
                descriptor.lodMinClamp(),
                " and ",
                descriptor.lodMaxClamp());
        boolean linear = descriptor.magFilter().equals(FilterMode.LINEAR)
                && descriptor.minFilter().equals(FilterMode.LINEAR)
                && descriptor.mipmapFilter().equals(MipmapFilterMode.LINEAR);
        Invalid.unless(
                descriptor.maxAnisotropy() == 1 || (descriptor.maxAnisotropy() > 1 && linear),
                name,
                ": anisotropy ",
                descriptor.maxAnisotropy(),
                " needs linear filters and must not be 0");
    }
}
