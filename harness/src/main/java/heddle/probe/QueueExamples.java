package heddle.probe;

import static heddle.probe.Resources.QUEUE;

import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.Fn;
import heddle.webgpu.TexelCopyTextureInfo;
import java.nio.ByteBuffer;
import java.util.List;

/** Examples of queues. */
final class QueueExamples {
    private static final int WRITTEN_BYTES = 64;

    private QueueExamples() {}

    static void register(ExampleCalls calls) {
        calls.prepared(Fn.QUEUE_SUBMIT, QUEUE, (o, queue) -> {
            List<CommandBuffer> commands = List.of(o.get(Recordings.COMMAND_BUFFER));
            return () -> queue.submit(commands);
        });
        calls.making(
                Fn.QUEUE_ON_SUBMITTED_WORK_DONE,
                QUEUE,
                (o, queue) -> o.started(queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS)));
        calls.prepared(Fn.QUEUE_WRITE_BUFFER, QUEUE, (o, queue) -> {
            Buffer buffer = o.get(Resources.BUFFER);
            return () -> queue.writeBuffer(buffer, 0, ByteBuffer.allocateDirect(WRITTEN_BYTES));
        });
        calls.prepared(Fn.QUEUE_WRITE_TEXTURE, QUEUE, (o, queue) -> {
            TexelCopyTextureInfo corner = CommandEncoderExamples.corner(o.get(Resources.TEXTURE));
            ByteBuffer row = ByteBuffer.allocateDirect(CommandEncoderExamples.ROW.bytesPerRow());
            return () ->
                    queue.writeTexture(corner, row, CommandEncoderExamples.ROW, CommandEncoderExamples.FOUR_TEXELS);
        });
    }
}
