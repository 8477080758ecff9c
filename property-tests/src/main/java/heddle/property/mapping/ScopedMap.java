package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Rig;
import heddle.property.stage.ScopeAnswer;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map of a whole buffer that others may want too, asked for under an error scope of the asking thread. */
final class ScopedMap {
    private final Rig rig;
    private final Buffer buffer;
    private volatile @Nullable Operation map;
    private volatile @Nullable ScopeAnswer asked;

    ScopedMap(Rig rig, Buffer buffer) {
        this.rig = rig;
        this.buffer = buffer;
    }

    /** Asks for the map. */
    void ask() {
        asked = ScopeAnswer.around(
                rig, () -> map = buffer.mapAsync(MapMode.READ, 0, buffer.getSize(), CallbackMode.ALLOW_PROCESS_EVENTS));
    }

    /** Waits for the answer, and fails unless the map was served or refused; returns whether it was served. */
    boolean isServed() {
        Firing answer = rig.await(Objects.requireNonNull(map));
        MapAsyncStatus told = MapAsyncStatus.of(answer.status());
        boolean served = told.equals(MapAsyncStatus.SUCCESS);
        assertTrue(
                served || told.equals(MapAsyncStatus.ERROR),
                () -> "a map was told " + told + " where others wanted the buffer too: " + answer.message());
        return served;
    }

    /** Fails unless asking made an error just where the map was refused. */
    void expectErrorIfRefused() {
        ScopeAnswer scope = Objects.requireNonNull(asked);
        if (isServed()) {
            scope.expectNone("a map that was served");
        } else {
            scope.expectError("a map that was refused");
        }
    }
}
