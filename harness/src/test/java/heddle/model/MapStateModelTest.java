package heddle.model;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.Mapping.View;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapStateModelTest {
    private static final String BUFFER = "b";
    private static final BufferShape READABLE = new BufferShape(64, MapMode.READ);
    private static final BufferShape WRITABLE = new BufferShape(64, MapMode.WRITE);
    private static final Span WHOLE = new Span(0, 64);
    private static final MapResult DONE = new MapResult.Done();

    private final ModelRun<MapState, MapCall, MapResult> run = new ModelRun<>(new MapStateModel());

    @Test
    void cycle_ofOneMap_isUnmappedPendingMappedUnmapped() {
        create(READABLE, false);
        assertThat(seen()).containsExactly(BufferMapState.UNMAPPED);
        map(1, MapMode.READ, WHOLE);
        assertThat(run.accept(new MapCall.GetMapState(BUFFER), new MapResult.Seen(BufferMapState.UNMAPPED)))
                .isFalse();
        answered(1, MapAsyncStatus.SUCCESS);
        assertThat(seen()).containsExactly(BufferMapState.MAPPED);
        unmap();
        assertThat(seen()).containsExactly(BufferMapState.UNMAPPED);
    }

    @Test
    void getMapState_whilePending_mayRunAheadOfCallback() {
        create(READABLE, false);
        map(1, MapMode.READ, WHOLE);
        assertThat(seen()).containsExactlyInAnyOrder(BufferMapState.PENDING, BufferMapState.MAPPED);
        assertThat(run.accept(new MapCall.GetMapState(BUFFER), new MapResult.Seen(BufferMapState.MAPPED)))
                .isTrue();
        assertThat(seen()).containsExactly(BufferMapState.MAPPED);
    }

    @Test
    void unmap_beforeCallback_abortsMapOnce() {
        create(READABLE, false);
        map(1, MapMode.READ, WHOLE);
        unmap();
        assertThat(run.accept(answer(1), new MapResult.Told(MapAsyncStatus.SUCCESS)))
                .isFalse();
        answered(1, MapAsyncStatus.ABORTED);
        assertThat(run.expected(answer(1))).isEmpty();
    }

    @Test
    void mapAsync_whilePending_isRefusedAndLeavesFirstAlone() {
        create(READABLE, false);
        map(1, MapMode.READ, WHOLE);
        map(2, MapMode.READ, WHOLE);
        answered(2, MapAsyncStatus.ERROR);
        answered(1, MapAsyncStatus.SUCCESS);
    }

    @Test
    void mapAsync_withWrongModeOrAlignmentOrEnd_isRefused() {
        create(READABLE, false);
        map(1, MapMode.WRITE, WHOLE);
        map(2, MapMode.READ, new Span(4, 8));
        map(3, MapMode.READ, new Span(8, 64));
        map(4, MapMode.NONE, WHOLE);
        for (int ticket = 1; ticket <= 4; ticket++) {
            answered(ticket, MapAsyncStatus.ERROR);
        }
        assertThat(seen()).containsExactly(BufferMapState.UNMAPPED);
    }

    @Test
    void destroy_whilePending_abortsAndBarsFurtherMaps() {
        create(READABLE, false);
        map(1, MapMode.READ, WHOLE);
        assertThat(run.accept(new MapCall.Destroy(BUFFER), DONE)).isTrue();
        map(2, MapMode.READ, WHOLE);
        unmap();
        answered(1, MapAsyncStatus.ABORTED);
        answered(2, MapAsyncStatus.ERROR);
        assertThat(seen()).containsExactly(BufferMapState.UNMAPPED);
    }

    @Test
    void getRange_outsideOfMapping_isNull() {
        create(WRITABLE, false);
        assertThat(given(new Span(0, 8), true)).isFalse();
        map(1, MapMode.WRITE, new Span(16, 16));
        answered(1, MapAsyncStatus.SUCCESS);
        assertThat(given(new Span(8, 8), true)).isFalse();
        assertThat(given(new Span(24, 16), true)).isFalse();
        assertThat(given(new Span(20, 4), true)).isFalse();
        assertThat(given(new Span(16, 6), true)).isFalse();
        assertThat(given(new Span(16, 16), false)).isTrue();
    }

    @Test
    void getRange_mutableOnReadMap_isNull() {
        create(READABLE, false);
        map(1, MapMode.READ, WHOLE);
        answered(1, MapAsyncStatus.SUCCESS);
        assertThat(given(WHOLE, false)).isFalse();
        assertThat(given(WHOLE, true)).isTrue();
        assertThat(given(WHOLE, true)).as("const ranges may overlap").isTrue();
    }

    @Test
    void getRange_overlappingMutableOne_isNullUntilUnmapped() {
        create(WRITABLE, true);
        assertThat(given(new Span(0, 16), false)).isTrue();
        assertThat(given(new Span(8, 16), false)).isFalse();
        assertThat(given(new Span(8, 16), true)).isFalse();
        assertThat(given(new Span(16, 16), false)).isTrue();
        unmap();
        map(1, MapMode.WRITE, WHOLE);
        answered(1, MapAsyncStatus.SUCCESS);
        assertThat(given(new Span(8, 16), false)).isTrue();
    }

    private void create(BufferShape shape, boolean mappedAtCreation) {
        assertThat(run.accept(new MapCall.Create(BUFFER, shape, mappedAtCreation), DONE))
                .isTrue();
    }

    private void map(int ticket, MapMode mode, Span span) {
        assertThat(run.accept(new MapCall.MapAsync(BUFFER, ticket, mode, span), DONE))
                .isTrue();
    }

    private void unmap() {
        assertThat(run.accept(new MapCall.Unmap(BUFFER), DONE)).isTrue();
    }

    private void answered(int ticket, MapAsyncStatus status) {
        assertThat(run.accept(answer(ticket), new MapResult.Told(status))).isTrue();
    }

    private static MapCall answer(int ticket) {
        return new MapCall.Answered(BUFFER, ticket);
    }

    private List<BufferMapState> seen() {
        return run.expected(new MapCall.GetMapState(BUFFER)).stream()
                .map(result -> ((MapResult.Seen) result).state())
                .toList();
    }

    /** Asks for a range; returns whether it must be given, after having taken it. */
    private boolean given(Span span, boolean isConst) {
        MapCall call = new MapCall.GetRange(BUFFER, new View(span, isConst));
        MapResult result = run.expected(call).iterator().next();
        assertThat(run.expected(call)).hasSize(1);
        assertThat(run.accept(call, result)).isTrue();
        return ((MapResult.Given) result).given();
    }
}
