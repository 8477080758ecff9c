package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.MapMode;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MappedRegionTest {
    private static final long WHOLE = -1;

    private final Fixture fixture = Fixture.reference();

    @AfterEach
    void close() {
        fixture.assertNoFaults();
        fixture.close();
    }

    @Test
    void range_ofAnUnmappedBuffer_isNull() {
        Buffer buffer = fixture.writable(32);

        assertThat(buffer.getMappedRange(0, 32)).isNull();
        assertThat(buffer.getConstMappedRange(0, WHOLE)).isNull();
        assertThat(buffer.readMappedRange(0, ByteBuffer.allocate(4))).isEqualTo(Status.ERROR);
        assertThat(buffer.writeMappedRange(0, ByteBuffer.allocate(4))).isEqualTo(Status.ERROR);
    }

    @Test
    void range_againstTheRules_isNull() {
        Buffer buffer = fixture.writable(64);
        fixture.await(buffer.mapAsync(MapMode.WRITE, 8, 40, CallbackMode.WAIT_ANY_ONLY));

        assertThat(buffer.getMappedRange(0, 8)).isNull();
        assertThat(buffer.getMappedRange(12, 4)).isNull();
        assertThat(buffer.getMappedRange(8, 6)).isNull();
        assertThat(buffer.getMappedRange(8, 44)).isNull();
        assertThat(buffer.getMappedRange(8, WHOLE)).isNull(); // to the buffer's end, which is not mapped
        assertThat(buffer.getMappedRange(8, 40)).isNotNull();
    }

    @Test
    void range_forWritingOfAReadMapping_isNull() {
        Buffer buffer = fixture.readable(16);
        fixture.map(buffer, MapMode.READ);

        assertThat(buffer.getMappedRange(0, 16)).isNull();
        assertThat(buffer.writeMappedRange(0, ByteBuffer.allocate(4))).isEqualTo(Status.ERROR);
        assertThat(buffer.getConstMappedRange(0, WHOLE)).isNotNull();
    }

    @Test
    void ranges_thatOverlap_areNullUnlessConst() {
        Buffer buffer = fixture.writable(32);
        fixture.map(buffer, MapMode.WRITE);

        assertThat(buffer.getConstMappedRange(0, 16)).isNotNull();
        assertThat(buffer.getConstMappedRange(8, 16)).isNotNull();
        assertThat(buffer.getMappedRange(8, 16)).isNull();
        assertThat(buffer.getMappedRange(24, 8)).isNotNull();
        assertThat(buffer.getConstMappedRange(24, 8)).isNull();
    }

    @Test
    void range_atAnyOffset_isCongruentToTheSumOfOffsets() {
        for (long mapOffset : new long[] {0, 8, 16, 24}) {
            Buffer buffer = fixture.writable(256);
            fixture.await(buffer.mapAsync(MapMode.WRITE, mapOffset, 128, CallbackMode.WAIT_ANY_ONLY));
            for (long offset = mapOffset; offset < mapOffset + 48; offset += 8) {
                ByteBuffer range = Objects.requireNonNull(buffer.getMappedRange(offset, 8));

                assertThat(range.isDirect()).isTrue();
                assertThat(range.alignmentOffset(0, 16)).isEqualTo((int) ((mapOffset + offset) % 16));
            }
        }
    }

    @Test
    void bytes_writtenByTwoThreads_reachTheQueueAfterAThirdUnmaps() {
        Buffer source = fixture.buffer(BufferDescriptor.DEFAULT
                .withSize(16)
                .withUsage(BufferUsage.COPY_SRC)
                .withMappedAtCreation(true));
        ByteBuffer low = Objects.requireNonNull(source.getMappedRange(0, 8));
        ByteBuffer high = Objects.requireNonNull(source.getMappedRange(8, 8));
        InThreads.together(2, thread -> (thread == 0 ? low : high).put(0, (byte) (thread + 1)));
        InThreads.run(source::unmap);
        Buffer target = fixture.readable(16);
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.copyBufferToBuffer(source, 0, target, 0, 16);
        fixture.queue.submit(List.of(encoder.finish(null)));

        assertThat(fixture.contents(target)).startsWith(1, 0).contains(2, Index.atIndex(8));
    }

    @Test
    void readAndWriteMappedRange_agreeWithEachOther() {
        Buffer buffer = fixture.writable(16);
        fixture.map(buffer, MapMode.WRITE);
        ByteBuffer read = ByteBuffer.allocate(4);

        assertThat(buffer.writeMappedRange(8, Fixture.bytes(5, 6, 7, 8))).isEqualTo(Status.SUCCESS);
        assertThat(buffer.readMappedRange(8, read)).isEqualTo(Status.SUCCESS);
        assertThat(read.array()).containsExactly(5, 6, 7, 8);
        assertThat(buffer.readMappedRange(4, ByteBuffer.allocate(4))).isEqualTo(Status.ERROR);
    }
}
