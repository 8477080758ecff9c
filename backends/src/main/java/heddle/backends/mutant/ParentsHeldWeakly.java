package heddle.backends.mutant;

import heddle.backends.reference.DeviceObject;
import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceDevice;
import heddle.backends.reference.ReferenceGpu;
import heddle.backends.reference.ReferenceObject;
import heddle.backends.reference.ReferenceQueue;
import heddle.webgpu.Fn;
import heddle.webgpu.Handle;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.ReferenceEffect;
import heddle.webgpu.WebGpu;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects point to the device that made them, and devices to their instance, and neither holds a reference: a call on a
 * child whose parent has been released for good is a use after free.
 */
final class ParentsHeldWeakly extends InterceptingWebGpu {
    private final ReferenceGpu reference;
    private final Set<ReferenceObject> freed;

    private ParentsHeldWeakly(ReferenceGpu reference, Set<ReferenceObject> freed) {
        super(reference);
        this.reference = reference;
        this.freed = freed;
    }

    static WebGpu create() {
        Set<ReferenceObject> freed = ConcurrentHashMap.newKeySet();
        return new ParentsHeldWeakly(
                ReferenceGpu.of(new Parts() {
                    @Override
                    public ObjectTable objectTable() {
                        return new FreedMemoryCrashes() {
                            @Override
                            public void forget(ReferenceObject object) {
                                super.forget(object);
                                freed.add(object);
                            }
                        };
                    }
                }),
                freed);
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        if (fn.references() != ReferenceEffect.TAKES && arguments.length > 0 && arguments[0] instanceof Handle called) {
            ReferenceObject parent = parent(reference.realm().objects().find(ReferenceObject.class, called));
            if (parent != null && freed.contains(parent)) {
                FreedMemoryCrashes.crash();
            }
        }
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {}

    private static @Nullable ReferenceObject parent(ReferenceObject child) {
        if (child instanceof DeviceObject made) {
            return made.device();
        }
        if (child instanceof ReferenceQueue queue) {
            return queue.device();
        }
        return child instanceof ReferenceDevice device ? device.adapter().instance() : null;
    }
}
