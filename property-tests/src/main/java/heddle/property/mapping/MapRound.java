package heddle.property.mapping;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.ALLOW_SPONTANEOUS;

import heddle.cases.Actor;
import heddle.cases.Rig;
import heddle.linear.ConcurrentHistory;
import heddle.linear.Invocation;
import heddle.model.BufferShape;
import heddle.model.MapCall;
import heddle.model.MapCall.Answered;
import heddle.model.MapCall.Create;
import heddle.model.MapCall.GetMapState;
import heddle.model.MapCall.GetRange;
import heddle.model.MapCall.MapAsync;
import heddle.model.MapResult;
import heddle.model.MapResult.Given;
import heddle.model.MapResult.Seen;
import heddle.model.MapResult.Told;
import heddle.model.Mapping.View;
import heddle.model.Span;
import heddle.property.histories.ApiCall;
import heddle.property.histories.Lane;
import heddle.property.histories.Lanes;
import heddle.property.histories.Program;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.Operation.Fired;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One buffer that several threads map and unmap at once, and the history of it. The caller holds the reference. */
final class MapRound {
    private static final String NAME = "the buffer";
    private static final long SIZE_BYTES = 64;
    private static final Span WHOLE = new Span(0, SIZE_BYTES);
    private static final View VIEW = new View(WHOLE, true);

    /** Lets others in while the callback runs; it makes no call, which a spontaneous one must not. */
    private static final CallbackBody GIVES_WAY = firing -> Program.giveWay();

    private record Started(int ticket, Operation operation, long beganNanos) {}

    private final Rig rig;
    private final ErrorWatch errors;
    private final Lanes<MapCall, MapResult> lanes = new Lanes<>();
    private final Lane<MapCall, MapResult> main = lanes.lane("the case's own");
    private final AtomicInteger tickets = new AtomicInteger();
    private final Queue<Started> maps = new ConcurrentLinkedQueue<>();
    private final Buffer buffer;

    /** Creates the buffer. */
    MapRound(Rig rig, ErrorWatch errors) {
        this.rig = rig;
        this.errors = errors;
        long began = System.nanoTime();
        this.buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        main.called(new Create(NAME, new BufferShape(SIZE_BYTES, MapMode.READ), false), began, System.nanoTime());
    }

    /** Adds a thread; what comes back is its work. */
    Actor.Work work(String role, Program<MapDeed> program) {
        Lane<MapCall, MapResult> lane = lanes.lane(role);
        return errors.around(program.work(deed -> take(lane, deed)));
    }

    /**
     * Ends the round on the calling thread: waits for every callback, asks these deeds, and maps once more, which must
     * work unless the buffer was destroyed. Returns the history of all that.
     */
    ConcurrentHistory<MapCall, MapResult> end(List<MapDeed> questions) {
        settle();
        questions.forEach(question -> take(main, question));
        take(main, MapDeed.UNMAP);
        take(main, MapDeed.MAP);
        settle();
        take(main, MapDeed.UNMAP);
        questions.forEach(question -> take(main, question));
        errors.settle(rig);
        buffer.release();
        return lanes.history(maps.stream().flatMap(map -> answers(map).stream()).toList());
    }

    private void take(Lane<MapCall, MapResult> lane, MapDeed deed) {
        switch (deed) {
            case MAP -> map(lane, ALLOW_PROCESS_EVENTS);
            case MAP_SPONTANEOUS -> map(lane, ALLOW_SPONTANEOUS);
            case UNMAP -> change(lane, new MapCall.Unmap(NAME), buffer::unmap);
            case DESTROY -> change(lane, new MapCall.Destroy(NAME), buffer::destroy);
            case STATE -> {
                long began = System.nanoTime();
                BufferMapState state = buffer.getMapState();
                long ended = System.nanoTime();
                lane.called(new GetMapState(NAME), () -> new Seen(state), began, ended);
            }
            case RANGE -> {
                long began = System.nanoTime();
                boolean given = buffer.getConstMappedRange(WHOLE.offset(), SIZE_BYTES) != null;
                long ended = System.nanoTime();
                lane.called(new GetRange(NAME, VIEW), () -> new Given(given), began, ended);
            }
            case PUMP -> {
                long began = System.nanoTime();
                rig.instance().processEvents();
                lane.pumped(began, System.nanoTime());
            }
        }
    }

    private void change(Lane<MapCall, MapResult> lane, MapCall call, Runnable work) {
        long[] times = new long[2];
        Supplier<MapResult> result = errors.during(() -> {
            times[0] = System.nanoTime();
            work.run();
            times[1] = System.nanoTime();
        });
        lane.called(call, result, times[0], times[1]);
    }

    private void map(Lane<MapCall, MapResult> lane, CallbackMode mode) {
        int ticket = tickets.getAndIncrement();
        change(lane, new MapAsync(NAME, ticket, MapMode.READ, WHOLE), () -> {
            long began = System.nanoTime();
            maps.add(new Started(ticket, buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, mode, GIVES_WAY), began));
        });
    }

    private void settle() {
        long began = System.nanoTime();
        maps.forEach(map -> rig.await(map.operation()));
        main.pumped(began, System.nanoTime());
    }

    /** A callback's answer was settled in the call in which it came, or else since the map began; and before its body. */
    private List<Invocation<MapCall, MapResult>> answers(Started map) {
        Answered call = new Answered(NAME, map.ticket());
        List<Invocation<MapCall, MapResult>> answers = new ArrayList<>();
        for (Fired fired : map.operation().firings()) {
            long began = lanes.around(fired).map(ApiCall::beganNanos).orElse(map.beganNanos());
            Told told = new Told(MapAsyncStatus.of(fired.firing().status()));
            answers.add(new Invocation<>(fired.thread().getName(), call, told, began, fired.beganNanos()));
        }
        return answers;
    }
}
