package heddle.property.stage;

import heddle.cases.Rig;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import java.util.List;
import java.util.function.Consumer;

/** Command buffers of a rig's device, recorded and submitted on the calling thread. */
public record Commands(Rig rig) {
    /** Records a command buffer; the caller holds the reference. */
    public CommandBuffer record(Consumer<CommandEncoder> recording) {
        CommandEncoder encoder = rig.device().createCommandEncoder(null);
        recording.accept(encoder);
        CommandBuffer commands = encoder.finish(null);
        encoder.release();
        return commands;
    }

    /** Records and submits; keeps nothing. */
    public void submit(Consumer<CommandEncoder> recording) {
        submit(record(recording));
    }

    /** Submits a command buffer and releases it. */
    public void submit(CommandBuffer commands) {
        rig.queue().submit(List.of(commands));
        commands.release();
    }

    /** Submits a copy of a whole buffer into another of its size. */
    public void copy(Buffer source, Buffer destination) {
        submit(encoder -> encoder.copyBufferToBuffer(source, 0, destination, 0, source.getSize()));
    }
}
