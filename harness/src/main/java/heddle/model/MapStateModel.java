package heddle.model;

import heddle.model.MapCall.Answered;
import heddle.model.MapCall.Create;
import heddle.model.MapCall.Destroy;
import heddle.model.MapCall.GetMapState;
import heddle.model.MapCall.GetRange;
import heddle.model.MapCall.MapAsync;
import heddle.model.MapCall.Unmap;
import heddle.model.Mapping.Destroyed;
import heddle.model.Mapping.Mapped;
import heddle.model.Mapping.Pending;
import heddle.model.Mapping.Unmapped;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import java.util.List;
import java.util.Set;

/**
 * The map state of buffers: unmapped, pending, mapped, unmapped again; destroyed for good.
 *
 * <p>Rests on WebGPU's rules for mapping and on BufferMapping.md. The work under way may complete before its callback
 * says so: that is the effect. Until the callback has come, Unmap and Destroy abort the map. A refused MapAsync may make
 * a device error; that it does, and where that goes, is a matter of error scopes and not of this model. No other call
 * makes one.
 */
public final class MapStateModel implements Model<MapState, MapCall, MapResult> {
    private static final MapResult DONE = new MapResult.Done();

    @Override
    public MapState init() {
        return MapState.ABSENT;
    }

    @Override
    public Object partition(MapCall call) {
        return call.buffer();
    }

    @Override
    public Set<MapState> effects(MapState state) {
        return state.mapping() instanceof Pending pending ? Set.of(state.with(pending.completed())) : Set.of();
    }

    @Override
    public boolean changesNothing(MapCall call) {
        return call instanceof GetMapState;
    }

    @Override
    public Set<Answer<MapState, MapResult>> answers(MapState state, MapCall call) {
        boolean isAbsent = state.mapping() instanceof Mapping.Absent;
        if (call instanceof Create create) {
            return isAbsent ? Set.of(new Answer<>(DONE, created(create))) : Set.of();
        }
        return isAbsent ? Set.of() : ofExisting(state, call);
    }

    private static Set<Answer<MapState, MapResult>> ofExisting(MapState state, MapCall call) {
        if (call instanceof MapAsync map) {
            return started(state, map);
        }
        if (call instanceof Answered answered) {
            MapAsyncStatus status = state.owed().get(answered.ticket());
            return status == null
                    ? Set.of()
                    : Set.of(new Answer<>(new MapResult.Told(status), state.answered(answered.ticket())));
        }
        if (call instanceof Unmap) {
            boolean isDestroyed = state.mapping() instanceof Destroyed;
            return Set.of(new Answer<>(DONE, isDestroyed ? state : state.ended(new Unmapped())));
        }
        if (call instanceof Destroy) {
            return Set.of(new Answer<>(DONE, state.ended(new Destroyed())));
        }
        if (call instanceof GetMapState) {
            return Set.of(new Answer<>(new MapResult.Seen(state.observed()), state));
        }
        return Set.of(range(state, (GetRange) call));
    }

    private static MapState created(Create call) {
        Mapping mapping = call.mappedAtCreation()
                ? new Mapped(Mapped.AT_CREATION, MapMode.WRITE, call.shape().whole(), List.of())
                : new Unmapped();
        return MapState.ABSENT.shaped(call.shape()).with(mapping);
    }

    private static Set<Answer<MapState, MapResult>> started(MapState state, MapAsync call) {
        boolean accepted = state.mapping() instanceof Unmapped && state.shape().accepts(call.mode(), call.span());
        if (accepted) {
            MapState pending = state.with(new Pending(call.ticket(), call.mode(), call.span()));
            return Set.of(new Answer<>(DONE, pending.owing(call.ticket(), MapAsyncStatus.SUCCESS)));
        }
        MapState refused = state.owing(call.ticket(), MapAsyncStatus.ERROR);
        return Set.of(new Answer<>(DONE, refused), new Answer<>(new MapResult.Erred(), refused));
    }

    private static Answer<MapState, MapResult> range(MapState state, GetRange call) {
        return state.mapping() instanceof Mapped mapped && mapped.grants(call.view())
                ? new Answer<>(new MapResult.Given(true), state.with(mapped.with(call.view())))
                : new Answer<>(new MapResult.Given(false), state);
    }
}
