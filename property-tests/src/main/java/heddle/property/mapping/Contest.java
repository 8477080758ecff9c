package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.property.stage.ScopeAnswer;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A few buffers, a MapAsync of each, and what meets those: each work goes from buffer to buffer, so that two works that
 * overlap meet on some buffer. One thread a work, each with an error scope of its own.
 */
final class Contest {
    private static final int BUFFERS = 4;
    private static final long SIZE_BYTES = 64;

    private final Rig rig;
    private final Buffers buffers;
    private final List<Buffer> contested;
    private volatile List<Operation> maps = List.of();
    private volatile @Nullable ScopeAnswer mapping;
    private final List<ScopeAnswer> others = new CopyOnWriteArrayList<>();

    Contest(Rig rig) {
        this.rig = rig;
        this.buffers = new Buffers(rig);
        this.contested = Stream.generate(() -> buffers.create(Buffers.READ_BACK, SIZE_BYTES))
                .limit(BUFFERS)
                .toList();
    }

    /** Asks for the maps. */
    void map() {
        mapping = ScopeAnswer.around(
                rig,
                () -> maps = contested.stream()
                        .map(buffer -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS))
                        .toList());
    }

    /** Does something to one buffer after the other, which is to make no error. */
    void each(Consumer<Buffer> work) {
        others.add(ScopeAnswer.around(rig, () -> contested.forEach(work)));
    }

    /** Pumps once for each map that was asked for. */
    void pump() {
        maps.forEach(rig::pumpOnce);
    }

    /** Waits for the maps' callbacks, and fails unless each was told one of these; returns what each was told. */
    List<MapAsyncStatus> expectOnly(MapAsyncStatus... allowed) {
        return maps.stream().map(map -> told(map, Set.of(allowed))).toList();
    }

    /** Fails if MapAsync or what met it made an error. */
    void expectNoErrors() {
        Objects.requireNonNull(mapping).expectNone("MapAsync of unmapped buffers");
        expectOthersMadeNone();
    }

    /** Fails unless MapAsync made an error just where maps were refused, and what met it none. */
    void expectErrorOfRefused(List<MapAsyncStatus> told) {
        if (told.contains(MapAsyncStatus.ERROR)) {
            Objects.requireNonNull(mapping).expectError("maps that were told " + told);
        } else {
            Objects.requireNonNull(mapping).expectNone("maps that were told " + told);
        }
        expectOthersMadeNone();
    }

    /** Fails unless a buffer whose map was served is mapped and each other one can be mapped; leaves them unmapped. */
    void expectStates(List<MapAsyncStatus> told) {
        for (int i = 0; i < BUFFERS; i++) {
            Buffer buffer = contested.get(i);
            if (!told.get(i).equals(MapAsyncStatus.SUCCESS)) {
                buffers.map(buffer, MapMode.READ);
            }
            Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range of a mapped buffer");
            buffer.unmap();
        }
    }

    /** Fails unless each buffer can be mapped; leaves them unmapped. */
    void expectUnmapped() {
        contested.forEach(buffer -> {
            buffers.map(buffer, MapMode.READ);
            buffer.unmap();
        });
    }

    void release() {
        contested.forEach(Buffer::release);
    }

    private void expectOthersMadeNone() {
        others.forEach(other -> other.expectNone("what met MapAsync"));
    }

    private MapAsyncStatus told(Operation map, Set<MapAsyncStatus> allowed) {
        Firing answer = rig.await(map);
        MapAsyncStatus status = MapAsyncStatus.of(answer.status());
        assertTrue(
                allowed.contains(status),
                () -> "a map was told " + status + " (" + answer.message()
                        + ") where an order of the calls explains only "
                        + allowed.stream()
                                .map(MapAsyncStatus::toString)
                                .sorted()
                                .collect(Collectors.joining(" and ")));
        return status;
    }
}
