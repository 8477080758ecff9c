package heddle.property.mapping;

import heddle.cases.Rig;
import heddle.model.MapCall;
import heddle.model.MapCall.Answered;
import heddle.model.MapCall.Create;
import heddle.model.MapCall.GetMapState;
import heddle.model.MapCall.GetRange;
import heddle.model.MapCall.MapAsync;
import heddle.model.MapResult;
import heddle.model.MapState;
import heddle.model.MapStateModel;
import heddle.model.Mapping.View;
import heddle.model.ModelRun;
import heddle.property.lockstep.LockStep;
import heddle.property.lockstep.Roles;
import heddle.property.mapping.MapStep.Destroy;
import heddle.property.mapping.MapStep.Map;
import heddle.property.mapping.MapStep.Range;
import heddle.property.mapping.MapStep.Settle;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One run of a {@link MapProgram} on a buffer of its own, each answer checked against the model as it comes. */
final class MapRun implements AutoCloseable {
    private static final String NAME = "the buffer";
    private static final MapResult DONE = new MapResult.Done();

    private record Told(int ticket, MapAsyncStatus status) {}

    private final Rig rig;
    private final LockStep steps;
    private final MapProgram program;
    private final ModelRun<MapState, MapCall, MapResult> model = new ModelRun<>(new MapStateModel());
    private final List<Operation> operations = new ArrayList<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final Buffer buffer;

    /** Creates the buffer, on thread 0. */
    MapRun(Rig rig, Roles roles, MapProgram program) {
        this.rig = rig;
        this.steps = new LockStep(rig::note, roles);
        this.program = program;
        BufferDescriptor descriptor = program.descriptor();
        String text = "createBuffer(" + descriptor.usage() + ", " + descriptor.size() + " bytes"
                + (program.mappedAtCreation() ? ", mapped at creation)" : ")");
        this.buffer = steps.nonNull(steps.call(0, text, () -> rig.device().createBuffer(descriptor)));
        check(new Create(NAME, program.shape(), program.mappedAtCreation()), DONE);
    }

    /** Runs the whole program, with an observation after each step, and then pumps until all callbacks have come. */
    void run(Observation observation) {
        for (MapStep step : program.steps()) {
            take(step);
            observation.look(this, (step.role() + 1) % MapProgram.ROLES);
        }
        settle(new Settle(0));
    }

    private void take(MapStep step) {
        if (step instanceof Map map) {
            map(map);
        } else if (step instanceof Settle settle) {
            settle(settle);
        } else if (step instanceof Range range) {
            if (program.overlaps() || states().stream().noneMatch(state -> state.hasConflict(range.view()))) {
                range(range.role(), range.view());
            }
        } else if (step instanceof Destroy) {
            steps.run(step.role(), step.text(), buffer::destroy);
            check(new MapCall.Destroy(NAME), DONE);
        } else {
            steps.run(step.role(), step.text(), buffer::unmap);
            check(new MapCall.Unmap(NAME), DONE);
        }
        checkAnswers();
    }

    private void map(Map step) {
        int ticket = operations.size();
        operations.add(steps.call(
                step.role(),
                step.text(),
                () -> buffer.mapAsync(
                        step.mode(),
                        step.span().offset(),
                        step.span().sizeBytes(),
                        CallbackMode.ALLOW_PROCESS_EVENTS,
                        firing -> told.add(new Told(ticket, MapAsyncStatus.of(firing.status()))))));
        check(new MapAsync(NAME, ticket, step.mode(), step.span()), DONE);
        steps.saw("map " + ticket);
    }

    private void settle(Settle step) {
        List<Operation> owed = operations.stream().filter(o -> !o.hasFired()).toList();
        if (!owed.isEmpty()) {
            steps.run(step.role(), step.text(), () -> owed.forEach(rig::await));
            checkAnswers();
        }
    }

    /** Asks for a range, whether or not it can be had. */
    void range(int role, View view) {
        long offset = view.span().offset();
        long sizeBytes = view.span().sizeBytes();
        boolean isGiven = steps.call(role, new Range(role, view).text(), () -> {
            return view.isConst()
                    ? buffer.getConstMappedRange(offset, sizeBytes) != null
                    : buffer.getMappedRange(offset, sizeBytes) != null;
        });
        check(new GetRange(NAME, view), new MapResult.Given(isGiven));
        steps.saw(isGiven ? "a pointer" : "NULL");
    }

    /** Asks for the map state. */
    void observeState(int role) {
        MapResult seen = new MapResult.Seen(steps.call(role, "getMapState", buffer::getMapState));
        check(new GetMapState(NAME), seen);
        steps.saw(seen.toString());
    }

    /** Returns the states in which the buffer may be. */
    Set<MapState> states() {
        return model.states(NAME);
    }

    /** Checks what callbacks were told since the last call, in the order in which they were. */
    private void checkAnswers() {
        for (Told next = told.poll(); next != null; next = told.poll()) {
            steps.saw("map " + next.ticket() + " is told " + next.status());
            check(new Answered(NAME, next.ticket()), new MapResult.Told(next.status()));
        }
    }

    private void check(MapCall call, MapResult seen) {
        List<String> expected =
                model.expected(call).stream().map(Object::toString).toList();
        if (!model.accept(call, seen)) {
            String allowed = expected.isEmpty() ? "no callback" : String.join(" or ", expected);
            throw steps.disagreement(allowed, seen.toString(), List.of());
        }
    }

    /** Gives the buffer back; a map still pending then is aborted. */
    @Override
    public void close() {
        buffer.release();
    }
}
