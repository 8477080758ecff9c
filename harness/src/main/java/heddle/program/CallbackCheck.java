package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Order.Node;
import heddle.table.FunctionRow;
import heddle.table.TypeRef;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@link Rule#CALLBACKS}: bodies make calls only where the mode allows it.
 *
 * <p>Rests on Asynchronous Operations.md, Callback Reentrancy: a callback that may fire spontaneously, as an uncaptured
 * error always may, makes none but those that the header calls safe there.
 */
final class CallbackCheck implements LegalProgram.Check {
    private static final Set<Fn> SAFE = Set.of(
            Fn.BUFFER_GET_MAPPED_RANGE,
            Fn.BUFFER_GET_CONST_MAPPED_RANGE,
            Fn.BUFFER_READ_MAPPED_RANGE,
            Fn.BUFFER_WRITE_MAPPED_RANGE);

    @Override
    public void look(Facts facts, List<Refusal> found) {
        for (Node node : facts.order().nodes()) {
            if (node.isInBody()) {
                Node registering = facts.order().node(node.at().place(), -1);
                String why = refusal(node.step(), (Step.Call) registering.step());
                if (why != null) {
                    found.add(node.at().refuse(Rule.CALLBACKS, why));
                }
            }
        }
    }

    private static @Nullable String refusal(Step step, Step.Call registering) {
        if (!Steps.body(step).isEmpty()) {
            return "a callback with a body is registered in a body";
        }
        boolean isWait = step instanceof Step.WaitFor; // which is WaitingBodyCheck's
        if (isWait || (step instanceof Step.Post && !isSpontaneous(registering))) {
            return null;
        }
        if (!(step instanceof Step.Call || step instanceof Step.Store || step instanceof Step.Load)) {
            return "a callback's body may only call, store and load, and use latches where it fires in pumps alone";
        }
        if (step instanceof Step.Call call && isSpontaneous(registering) && !isSafe(call, registering)) {
            return "a callback that may fire at any time may not call "
                    + call.function().cName();
        }
        return null;
    }

    private static boolean isSafe(Step.Call call, Step.Call registering) {
        return SAFE.contains(call.function())
                && registering.function() == Fn.BUFFER_MAP_ASYNC
                && String.valueOf(call.self()).equals(registering.self());
    }

    /** Tells whether the callback with a body may fire outside of pumps. */
    static boolean isSpontaneous(Step.Call registering) {
        FunctionRow row = Header.row(registering.function());
        for (int i = 0; i < row.parameters().size(); i++) {
            if (row.parameters().get(i).type() instanceof TypeRef.CallbackRef
                    && registering.arguments().get(i) instanceof Value.Callback own
                    && !own.body().isEmpty()) {
                return own.mode().equals(CallbackMode.ALLOW_SPONTANEOUS);
            }
        }
        return !isLostBody(registering);
    }

    /** Tells whether the body is one of a lost callback that fires in pumps alone: other events have no mode. */
    private static boolean isLostBody(Step.Call registering) {
        boolean[] found = new boolean[1];
        Steps.values(registering.arguments(), value -> {
            if (value instanceof Value.Struct struct
                    && struct.fields().get("deviceLostCallbackInfo") instanceof Value.Callback lost
                    && !lost.body().isEmpty()) {
                found[0] = !lost.mode().equals(CallbackMode.ALLOW_SPONTANEOUS);
            }
        });
        return found[0];
    }
}
