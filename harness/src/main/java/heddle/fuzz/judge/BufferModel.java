package heddle.fuzz.judge;

import heddle.model.Answer;
import heddle.model.MapResult;
import heddle.model.MapState;
import heddle.model.MapStateModel;
import heddle.model.Mapping;
import heddle.model.Model;
import java.util.Set;

/** {@link MapStateModel}, with the uses that a mapped or destroyed buffer refuses. */
final class BufferModel implements Model<MapState, BufferCall, MapResult> {
    private static final MapResult DONE = new MapResult.Done();
    private static final MapResult ERRED = new MapResult.Erred();

    private final MapStateModel maps = new MapStateModel();

    @Override
    public MapState init() {
        return maps.init();
    }

    @Override
    public Object partition(BufferCall call) {
        return call.buffer();
    }

    @Override
    public Set<MapState> effects(MapState state) {
        return maps.effects(state);
    }

    @Override
    public boolean changesNothing(BufferCall call) {
        return !(call instanceof BufferCall.Mapping mapping) || maps.changesNothing(mapping.call());
    }

    @Override
    public Set<Answer<MapState, MapResult>> answers(MapState state, BufferCall call) {
        if (call instanceof BufferCall.Mapping mapping) {
            return maps.answers(state, mapping.call());
        }
        if (state.mapping() instanceof Mapping.Absent) {
            return Set.of();
        }
        if (call instanceof BufferCall.CopyRange copy) {
            Mapping.View view = new Mapping.View(copy.span(), !copy.writes());
            boolean done = state.mapping() instanceof Mapping.Mapped mapped && mapped.grants(view);
            return Set.of(new Answer<>(new MapResult.Given(done), state));
        }
        boolean free = state.mapping() instanceof Mapping.Unmapped;
        return Set.of(new Answer<>(free ? DONE : ERRED, state));
    }
}
