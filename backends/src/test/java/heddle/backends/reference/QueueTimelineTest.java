package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Origin3D;
import heddle.webgpu.QuerySet;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.QueryType;
import heddle.webgpu.TexelCopyBufferInfo;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureAspect;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueTimelineTest {
    private final Fixture fixture = Fixture.reference();

    @AfterEach
    void close() {
        assertThat(fixture.uncaptured.firings()).isEmpty();
        fixture.assertNoFaults();
        fixture.close();
    }

    @Test
    void writesCopiesAndClears_takeEffectInOrder() {
        Buffer from = fixture.buffer(8, BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST));
        Buffer to = fixture.readable(8);
        fixture.queue.writeBuffer(from, 0, Fixture.bytes(1, 2, 3, 4, 5, 6, 7, 8));
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.copyBufferToBuffer(from, 0, to, 0, 8);
        encoder.clearBuffer(to, 4, 4);
        fixture.queue.submit(List.of(encoder.finish(null)));
        fixture.queue.writeBuffer(from, 0, Fixture.bytes(9, 9, 9, 9));

        assertThat(fixture.contents(to)).containsExactly(1, 2, 3, 4, 0, 0, 0, 0);
    }

    @Test
    void encoders_ofManyThreads_keepToThemselves() {
        int threads = 4;
        int words = 16;
        Buffer from = fixture.buffer(4L * threads, BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST));
        Buffer to = fixture.readable(4L * threads * words);
        fixture.queue.writeBuffer(from, 0, Fixture.bytes(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4));
        List<CommandBuffer> recorded = InThreads.together(threads, thread -> {
            CommandEncoder encoder = fixture.device.createCommandEncoder(null);
            for (int word = 0; word < words; word++) {
                encoder.copyBufferToBuffer(from, 4L * thread, to, 4L * (thread * words + word), 4);
            }
            return encoder.finish(null);
        });
        fixture.queue.submit(recorded);

        byte[] bytes = fixture.contents(to);
        for (int i = 0; i < bytes.length; i++) {
            assertThat(bytes[i]).as("byte %s", i).isEqualTo((byte) (i / (4 * words) + 1));
        }
    }

    @Test
    void texels_throughATexture_comeBack() {
        Texture texture = fixture.device.createTexture(TextureDescriptor.DEFAULT
                .withSize(new Extent3D(4, 2, 1))
                .withFormat(TextureFormat.RGBA8_UNORM)
                .withUsage(TextureUsage.COPY_DST.or(TextureUsage.COPY_SRC)));
        ByteBuffer texels = ByteBuffer.allocateDirect(32);
        for (int i = 0; i < 32; i++) {
            texels.put((byte) i);
        }
        TexelCopyTextureInfo whole = new TexelCopyTextureInfo(texture, 0, Origin3D.DEFAULT, TextureAspect.ALL);
        fixture.queue.writeTexture(whole, texels.flip(), new TexelCopyBufferLayout(0, 16, 2), new Extent3D(4, 2, 1));
        Buffer to = fixture.readable(512);
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.copyTextureToBuffer(
                new TexelCopyTextureInfo(texture, 0, new Origin3D(1, 0, 0), TextureAspect.ALL),
                new TexelCopyBufferInfo(new TexelCopyBufferLayout(0, 256, 2), to),
                new Extent3D(2, 2, 1));
        fixture.queue.submit(List.of(encoder.finish(null)));

        byte[] bytes = fixture.contents(to);
        assertThat(bytes).startsWith(4, 5, 6, 7, 8, 9, 10, 11, 0);
        assertThat(Arrays.copyOfRange(bytes, 256, 264)).containsExactly(20, 21, 22, 23, 24, 25, 26, 27);
    }

    @Test
    void timestamps_resolved_grow() {
        QuerySet queries = fixture.device.createQuerySet(
                QuerySetDescriptor.DEFAULT.withType(QueryType.TIMESTAMP).withCount(2));
        Buffer resolved = fixture.buffer(16, BufferUsage.QUERY_RESOLVE.or(BufferUsage.COPY_SRC));
        Buffer to = fixture.readable(16);
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.writeTimestamp(queries, 0);
        encoder.writeTimestamp(queries, 1);
        encoder.resolveQuerySet(queries, 0, 2, resolved, 0);
        encoder.copyBufferToBuffer(resolved, 0, to, 0, 16);
        fixture.queue.submit(List.of(encoder.finish(null)));

        ByteBuffer times = ByteBuffer.wrap(fixture.contents(to)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(times.getLong(8)).isGreaterThan(times.getLong(0));
        assertThat(times.getLong(0)).isPositive();
    }

    @Test
    void submission_ofWhatIsUsedUpOrDestroyed_isAnErrorOfTheSubmittingThread() {
        Buffer from = fixture.buffer(8, BufferUsage.COPY_SRC);
        Buffer to = fixture.buffer(8, BufferUsage.COPY_DST);
        CommandBuffer once = copy(from, to);
        CommandBuffer late = copy(from, to);
        fixture.queue.submit(List.of(once));
        InThreads.run(to::destroy);

        assertThat(submitError(once)).contains("twice");
        assertThat(submitError(late)).contains("thread").contains("destroyed");
    }

    private CommandBuffer copy(Buffer from, Buffer to) {
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.copyBufferToBuffer(from, 0, to, 0, 8);
        return encoder.finish(null);
    }

    private String submitError(CommandBuffer commandBuffer) {
        return fixture.errorOf(ErrorFilter.VALIDATION, () -> fixture.queue.submit(List.of(commandBuffer)))
                .message();
    }
}
