package heddle.jcstress.shared;

import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Command buffers that clear single words, and a look at what they did. */
public final class Commands {
    private static final int WORD_BYTES = 4;

    private Commands() {}

    /** Records on the calling thread, into an encoder of its own, a command that clears one word. */
    public static CommandBuffer clearing(Buffer buffer, long offsetBytes) {
        CommandEncoder encoder = Shared.device().createCommandEncoder(null);
        encoder.clearBuffer(buffer, offsetBytes, WORD_BYTES);
        return finished(encoder);
    }

    /** Finishes an encoder and gives it back. */
    public static CommandBuffer finished(CommandEncoder encoder) {
        CommandBuffer commands = encoder.finish(null);
        encoder.release();
        return commands;
    }

    /** Submits in this order, and gives the command buffers back. */
    public static void submit(CommandBuffer... commands) {
        Shared.queue().submit(List.of(commands));
        for (CommandBuffer submitted : commands) {
            submitted.release();
        }
    }

    /** Waits for the buffer's content, and puts its first three words into the result. */
    public static void show(Buffer buffer, LLL_Result r) {
        if (Ended.of(Buffers.map(buffer)) != Ended.SUCCESS) {
            r.r1 = r.r2 = r.r3 = "UNREADABLE";
            return;
        }
        ByteBuffer range = Buffers.read(buffer);
        r.r1 = range.getInt(0);
        r.r2 = range.getInt(WORD_BYTES);
        r.r3 = range.getInt(2 * WORD_BYTES);
        buffer.unmap();
    }
}
