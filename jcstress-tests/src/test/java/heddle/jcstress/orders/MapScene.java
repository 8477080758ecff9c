package heddle.jcstress.orders;

import heddle.model.BufferShape;
import heddle.model.MapCall;
import heddle.model.MapCall.Answered;
import heddle.model.MapCall.Create;
import heddle.model.MapCall.Destroy;
import heddle.model.MapCall.GetMapState;
import heddle.model.MapCall.GetRange;
import heddle.model.MapCall.MapAsync;
import heddle.model.MapCall.Unmap;
import heddle.model.MapResult;
import heddle.model.MapState;
import heddle.model.MapStateModel;
import heddle.model.Mapping.View;
import heddle.model.Span;
import heddle.webgpu.MapMode;
import java.util.List;
import java.util.Locale;

/** A scene about the map state of buffers; maps are told apart by tickets, which stand for their operations. */
final class MapScene extends Scene<MapState, MapCall, MapResult> {
    private static final BufferShape SHAPE = new BufferShape(16, MapMode.READ);
    private static final Span WHOLE = new Span(0, SHAPE.sizeBytes());

    MapScene() {
        super(new MapStateModel());
    }

    Step<MapState> readable(String buffer) {
        return call(new Create(buffer, SHAPE, false));
    }

    Step<MapState> bornMapped(String buffer) {
        return call(new Create(buffer, SHAPE, true));
    }

    Step<MapState> map(String buffer, int ticket) {
        return call(new MapAsync(buffer, ticket, MapMode.READ, WHOLE));
    }

    Step<MapState> unmap(String buffer) {
        return call(new Unmap(buffer));
    }

    Step<MapState> destroy(String buffer) {
        return call(new Destroy(buffer));
    }

    Step<MapState> mapState(String buffer, String variable) {
        return call(new GetMapState(buffer), variable, Object::toString);
    }

    /** Asks for the whole range, for writing. */
    Step<MapState> range(String buffer, String variable) {
        View view = new View(WHOLE, false);
        return call(new GetRange(buffer, view), variable, r -> r.equals(new MapResult.Given(true)) ? "RANGE" : "NULL");
    }

    /** Calls a pump once: the callback may come in it. */
    Step<MapState> pump(String buffer, int ticket) {
        return Step.maybe(answer(buffer, ticket));
    }

    /** Pumps until the callback has come, and puts the word for its status into a variable. */
    Step<MapState> ended(String buffer, int ticket, String variable) {
        Step<MapState> has = Step.copy(told(ticket), variable);
        Step<MapState> comes = Step.all(List.of(answer(buffer, ticket), has));
        return world -> (world.word(told(ticket)) == null ? comes : has).take(world);
    }

    private Step<MapState> answer(String buffer, int ticket) {
        return call(new Answered(buffer, ticket), told(ticket), result -> result.toString()
                .toUpperCase(Locale.ROOT));
    }

    private static String told(int ticket) {
        return "told to map " + ticket;
    }
}
