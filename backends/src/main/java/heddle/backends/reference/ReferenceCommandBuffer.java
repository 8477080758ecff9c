package heddle.backends.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A finished recording, which can be submitted once. */
public final class ReferenceCommandBuffer extends DeviceObject {
    private final Recording recording;
    private final SubmitOnce once;

    ReferenceCommandBuffer(ReferenceDevice device, String label, Recording recording, boolean valid) {
        super(device, "CommandBuffer", label, valid);
        this.recording = recording;
        this.once = device.realm().parts().submitOnce();
    }

    public Recording recording() {
        return recording;
    }

    /** Checks that these may be submitted now, and uses them up whether they may or not. Holds the device's lock. */
    static void consume(List<ReferenceCommandBuffer> commandBuffers, ReferenceDevice device) throws Invalid {
        Set<ReferenceCommandBuffer> seen = new HashSet<>();
        try {
            for (ReferenceCommandBuffer commandBuffer : commandBuffers) {
                commandBuffer.requireValidFor(device);
                Invalid.unless(
                        !commandBuffer.once.isSubmitted() && seen.add(commandBuffer),
                        commandBuffer,
                        " is submitted twice");
                for (Resource resource : commandBuffer.recording.resources()) {
                    resource.requireUsable();
                }
            }
        } finally {
            commandBuffers.forEach(commandBuffer -> commandBuffer.once.submit());
        }
    }

    /** Tells whether it was handed to a queue. */
    public boolean wasSubmitted() {
        return once.isSubmitted();
    }

    /** Does the work; on the queue's thread. */
    void execute() {
        recording.commands().forEach(Runnable::run);
        once.ran();
    }
}
