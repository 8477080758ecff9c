package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.backends.reference.ReferenceObject;
import heddle.webgpu.Device;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.WebGpu;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** GetQueue adds a reference the first time only: whoever asks later shares that one. */
final class QueueHandedOutUnowned extends ForwardingWebGpu {
    private final ReferenceGpu reference;
    private final Set<Long> handedOut = ConcurrentHashMap.newKeySet();

    private QueueHandedOutUnowned(ReferenceGpu reference) {
        super(reference);
        this.reference = reference;
    }

    static WebGpu create() {
        return new QueueHandedOutUnowned(FreedMemoryCrashes.reference());
    }

    @Override
    public long deviceGetQueue(Device device) {
        long queue = super.deviceGetQueue(device);
        if (!handedOut.add(queue)) {
            reference.realm().objects().live().stream()
                    .filter(object -> object.address() == queue)
                    .forEach(ReferenceObject::release);
        }
        return queue;
    }
}
