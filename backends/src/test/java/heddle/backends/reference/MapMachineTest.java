package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MapMachineTest {
    private final Fixture fixture = Fixture.reference();

    @AfterEach
    void close() {
        fixture.assertNoFaults();
        fixture.close();
    }

    @Test
    void state_throughAMapping_isTheSameOnAllThreads() {
        Buffer buffer = fixture.readable(16);
        Operation map = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
        assertThat(InThreads.call(buffer::getMapState)).isEqualTo(BufferMapState.PENDING);

        assertThat(fixture.await(map).status()).isEqualTo(MapAsyncStatus.SUCCESS.value());
        assertThat(InThreads.call(buffer::getMapState)).isEqualTo(BufferMapState.MAPPED);

        InThreads.run(buffer::unmap);
        assertThat(buffer.getMapState()).isEqualTo(BufferMapState.UNMAPPED);
    }

    @Test
    void unmap_whilePending_abortsTheMap() {
        Buffer buffer = fixture.readable(16);
        Operation map = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
        buffer.unmap();

        assertThat(buffer.getMapState()).isEqualTo(BufferMapState.UNMAPPED);
        assertAborted(fixture.await(map));
    }

    @Test
    void destroy_whilePending_abortsTheMap() {
        Buffer buffer = fixture.readable(16);
        Operation map = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
        buffer.destroy();

        assertAborted(fixture.await(map));
    }

    @Test
    void deviceDestroy_whilePending_abortsTheMapAndLaterOnes() {
        Buffer buffer = fixture.readable(16);
        Operation map = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
        fixture.device.destroy();

        assertAborted(fixture.await(map));
        assertAborted(fixture.map(buffer, MapMode.READ));
    }

    @Test
    void mapAsync_whilePending_isToldSoAndLeavesTheFirst() {
        Buffer buffer = fixture.readable(16);
        Operation first = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
        Firing[] second = new Firing[1];
        Firing error = fixture.errorOf(ErrorFilter.VALIDATION, () -> second[0] = fixture.map(buffer, MapMode.READ));

        assertThat(second[0].status()).isEqualTo(MapAsyncStatus.ERROR.value());
        assertThat(second[0].message()).isNotEmpty();
        assertThat(error.type()).isEqualTo(ErrorType.VALIDATION.value());
        assertThat(fixture.await(first).status()).isEqualTo(MapAsyncStatus.SUCCESS.value());
    }

    @Test
    void mapAsync_fromManyThreadsAtOnce_letsOneHaveIt() {
        for (int round = 0; round < 50; round++) {
            Buffer buffer = fixture.readable(16);
            List<Integer> statuses = InThreads.together(2, thread -> {
                int[] status = new int[1];
                fixture.errorOf(
                        ErrorFilter.VALIDATION,
                        () -> status[0] = fixture.map(buffer, MapMode.READ).status());
                return status[0];
            });

            assertThat(statuses)
                    .containsExactlyInAnyOrder(MapAsyncStatus.SUCCESS.value(), MapAsyncStatus.ERROR.value());
            buffer.release();
        }
    }

    @Test
    void mapAsync_againstTheRules_isAnErrorInBothPlaces() {
        Buffer buffer = fixture.readable(64);
        List<Runnable> wrong = List.of(
                () -> mapFails(buffer, MapMode.WRITE, 0, 64),
                () -> mapFails(buffer, new MapMode(0), 0, 64),
                () -> mapFails(buffer, MapMode.READ.or(MapMode.WRITE), 0, 64),
                () -> mapFails(buffer, MapMode.READ, 4, 8),
                () -> mapFails(buffer, MapMode.READ, 0, 6),
                () -> mapFails(buffer, MapMode.READ, 8, 64),
                () -> mapFails(buffer, MapMode.READ, -8, 8));

        assertThat(wrong).allSatisfy(call -> assertThat(
                        fixture.errorOf(ErrorFilter.VALIDATION, call).type())
                .isEqualTo(ErrorType.VALIDATION.value()));
        assertThat(buffer.getMapState()).isEqualTo(BufferMapState.UNMAPPED);
    }

    @Test
    void submission_ofAMappedBuffer_isAnError() {
        Buffer buffer = fixture.buffer(16, BufferUsage.MAP_READ.or(BufferUsage.COPY_DST));
        fixture.map(buffer, MapMode.READ);

        assertThat(fixture.errorOf(
                                ErrorFilter.VALIDATION,
                                () -> fixture.queue.writeBuffer(buffer, 0, Fixture.bytes(1, 2, 3, 4)))
                        .message())
                .contains("mapped");
    }

    private void mapFails(Buffer buffer, MapMode mode, long offset, long size) {
        Firing told = fixture.await(buffer.mapAsync(mode, offset, size, CallbackMode.WAIT_ANY_ONLY));
        assertThat(told.status()).isEqualTo(MapAsyncStatus.ERROR.value());
        assertThat(told.message()).isNotEmpty();
    }

    private static void assertAborted(Firing told) {
        assertThat(told.status()).isEqualTo(MapAsyncStatus.ABORTED.value());
        assertThat(told.message()).isNotEmpty();
    }
}
