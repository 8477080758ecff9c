package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.Status;
import heddle.webgpu.WaitStatus;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MapMutantsTest {
    private static final BufferDescriptor MAPPED = BufferDescriptor.DEFAULT
            .withSize(16)
            .withUsage(BufferUsage.COPY_SRC)
            .withMappedAtCreation(true);

    @Test
    void write_toAMappedBuffer_isDoneAfterAll() {
        try (Fixture fixture = mutant("refused-write-done-later")) {
            Buffer buffer = fixture.readable(4);
            fixture.map(buffer, MapMode.READ);
            int error = fixture.errorOf(
                            ErrorFilter.VALIDATION,
                            () -> fixture.queue.writeBuffer(buffer, 0, Fixture.bytes(1, 1, 1, 1)))
                    .type();
            buffer.unmap();

            assertThat(error).isEqualTo(ErrorType.VALIDATION.value());
            assertThat(fixture.contents(buffer)).containsOnly(1);
        }
    }

    @Test
    void write_toAMappedBuffer_isTaken() {
        for (String name : List.of("held-buffer-usable", "map-error-swallowed")) {
            try (Fixture fixture = mutant(name)) {
                Buffer buffer = fixture.readable(4);
                fixture.map(buffer, MapMode.READ);

                assertThat(fixture.errorOf(
                                        ErrorFilter.VALIDATION,
                                        () -> fixture.queue.writeBuffer(buffer, 0, Fixture.bytes(1, 1, 1, 1)))
                                .type())
                        .as(name)
                        .isEqualTo(ErrorType.NO_ERROR.value());
            }
        }
    }

    @Test
    void ranges_areRefusedMisplacedOrBound() {
        try (Fixture fixture = mutant("const-ranges-exclusive")) {
            Buffer buffer = fixture.buffer(MAPPED);
            assertThat(buffer.getConstMappedRange(0, 16)).isNotNull();
            assertThat(buffer.getConstMappedRange(8, 8)).isNull();
        }
        try (Fixture fixture = mutant("pointer-off-by-eight")) {
            ByteBuffer range = Objects.requireNonNull(fixture.buffer(MAPPED).getMappedRange(0, 16));
            assertThat(range.alignmentOffset(0, 16)).isEqualTo(8);
        }
        try (Fixture fixture = mutant("ranges-from-the-heap")) {
            ByteBuffer range = Objects.requireNonNull(fixture.buffer(MAPPED).getMappedRange(8, 8));
            assertThat(range.alignmentOffset(0, 16)).isZero();
        }
        try (Fixture fixture = mutant("copying-bound-to-mapper")) {
            Buffer buffer = fixture.buffer(MAPPED);
            assertThat(InThreads.call(() -> buffer.writeMappedRange(0, Fixture.bytes(1, 2, 3, 4))))
                    .isEqualTo(Status.ERROR);
        }
    }

    @Test
    void range_ofAnUnmappedBuffer_isGiven() {
        try (Fixture fixture = mutant("range-needs-no-map")) {
            assertThat(fixture.readable(16).getConstMappedRange(0, 16)).isNotNull();
        }
    }

    @Test
    void range_offItsAlignmentOrOverAnother_isGiven() {
        try (Fixture fixture = mutant("range-unchecked")) {
            Buffer buffer = fixture.buffer(MAPPED);

            assertThat(buffer.getMappedRange(4, 8)).isNotNull();
            assertThat(buffer.getMappedRange(0, 16)).isNotNull();
            assertThat(buffer.getConstMappedRange(8, 16)).isNotNull();
        }
    }

    @Test
    void unmap_onAnotherThread_isIgnored() {
        try (Fixture fixture = mutant("unmap-elsewhere-ignored")) {
            Buffer buffer = fixture.buffer(MAPPED);
            InThreads.run(buffer::unmap);

            assertThat(buffer.getMapState()).isEqualTo(BufferMapState.MAPPED);
        }
    }

    @Test
    void mapStateCachedPerThread_isStale() {
        try (Fixture fixture = mutant("map-state-cached-per-thread")) {
            Buffer buffer = fixture.readable(16);
            assertThat(buffer.getMapState()).isEqualTo(BufferMapState.UNMAPPED);
            InThreads.run(() -> fixture.map(buffer, MapMode.READ));

            assertThat(buffer.getMapState()).isEqualTo(BufferMapState.UNMAPPED);
        }
    }

    @Test
    void unmapElsewhere_dropsWhatWasWritten() {
        try (Fixture fixture = mutant("unmap-elsewhere-not-published")) {
            Buffer buffer = fixture.buffer(MAPPED);
            buffer.writeMappedRange(0, Fixture.bytes(1, 2, 3, 4));
            InThreads.run(buffer::unmap);

            assertThat(copied(fixture, buffer)).startsWith(0, 0, 0, 0);
        }
    }

    @Test
    void disjointRanges_overwriteEachOther() {
        try (Fixture fixture = mutant("disjoint-ranges-overwrite")) {
            Buffer buffer = fixture.buffer(MAPPED);
            ByteBuffer low = Objects.requireNonNull(buffer.getMappedRange(0, 8));
            ByteBuffer high = Objects.requireNonNull(buffer.getMappedRange(8, 8));
            low.put(0, (byte) 1);
            high.put(0, (byte) 2);
            buffer.unmap();

            assertThat(copied(fixture, buffer)).startsWith(0, 0, 0, 0, 0, 0, 0, 0, 2);
        }
    }

    @Test
    void secondMap_isSwallowed() {
        try (Fixture fixture = mutant("second-map-swallowed")) {
            Buffer buffer = fixture.readable(16);
            Operation first = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
            Operation second = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.ALLOW_PROCESS_EVENTS);
            fixture.await(first);
            fixture.instance.processEvents();

            assertThat(fixture.instance.waitAny(FutureWaits.of(second), 0)).isEqualTo(WaitStatus.ERROR);
            assertThat(fixture.ledger.pending()).contains(second);
        }
    }

    @Test
    void abort_onUnmap_isToldAsSuccess() {
        try (Fixture fixture = mutant("abort-lost-on-unmap")) {
            Buffer buffer = fixture.readable(16);
            Operation map = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
            buffer.unmap();

            assertThat(fixture.await(map).status()).isEqualTo(MapAsyncStatus.SUCCESS.value());
            assertThat(buffer.getMapState()).isEqualTo(BufferMapState.UNMAPPED);
        }
    }

    @Test
    void range_ofAReadMapping_isWritable() {
        try (Fixture fixture = mutant("range-ignores-mode")) {
            Buffer buffer = fixture.readable(16);
            fixture.map(buffer, MapMode.READ);

            assertThat(buffer.getMappedRange(0, 16)).isNotNull();
        }
    }

    @Test
    void copies_onAnotherEngine_comeTooLateForTheMap() {
        try (Fixture fixture = mutant("copies-on-another-engine")) {
            Buffer to = fixture.readable(4);
            fixture.queue.writeBuffer(to, 0, Fixture.bytes(1, 2, 3, 4));

            assertThat(fixture.contents(to)).containsExactly(0, 0, 0, 0);
        }
    }

    @Test
    void unmapDuringMap_endsTheProcess() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnmapDuringMap.class.getName())
                .inheritIO()
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(134);
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] copied(Fixture fixture, Buffer from) {
        Buffer to = fixture.readable(from.getSize());
        CommandEncoder encoder = fixture.device.createCommandEncoder(null);
        encoder.copyBufferToBuffer(from, 0, to, 0, from.getSize());
        fixture.queue.submit(List.of(encoder.finish(null)));
        return fixture.contents(to);
    }

    private static Fixture mutant(String name) {
        return new Fixture(Mutant.byName(name).create());
    }
}
