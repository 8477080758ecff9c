package heddle.jcstress.shared;

import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /** Writes words at an offset in bytes, through the queue. */
    public static void write(Buffer buffer, int offsetBytes, int... words) {
        ByteBuffer data = ByteBuffer.allocateDirect(words.length * WORD_BYTES).order(ByteOrder.nativeOrder());
        for (int word : words) {
            data.putInt(word);
        }
        data.flip();
        Shared.queue().writeBuffer(buffer, offsetBytes, data);
    }

    /** Submits nothing: some libraries hold queue writes back until the next submit. */
    public static void flush() {
        Shared.queue().submit(List.of());
    }

    /** Waits for the buffer's content, and puts its first three words into the result. */
    public static void show(Buffer buffer, LLL_Result r) {
        showWords(buffer, r, 0, WORD_BYTES, 2 * WORD_BYTES);
    }

    /** Waits for the buffer's content, and puts the words at these offsets into the result. */
    public static void showWords(Buffer buffer, LLL_Result r, int first, int second, int third) {
        if (Ended.of(Buffers.map(buffer)) != Ended.SUCCESS) {
            r.r1 = r.r2 = r.r3 = "UNREADABLE";
            return;
        }
        ByteBuffer range = Buffers.read(buffer);
        r.r1 = range.getInt(first);
        r.r2 = range.getInt(second);
        r.r3 = range.getInt(third);
        buffer.unmap();
    }
}
