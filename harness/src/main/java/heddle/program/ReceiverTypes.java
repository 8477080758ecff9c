package heddle.program;

import heddle.program.RawStep.RawCall;
import heddle.table.FunctionRow;
import heddle.table.FunctionRow.EffectKind;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the objects of a text that is being read: a call's function takes its receiver's type, and gives a type. */
final class ReceiverTypes {
    private final Map<String, String> types = new HashMap<>();
    private final List<RawCall> calls = new ArrayList<>();

    void addAll(List<RawStep> steps) {
        for (RawStep step : steps) {
            if (step.known() instanceof Step.Open open) {
                types.put(open.result(), "Device");
                types.put(open.result() + "_queue", "Queue");
                types.put(open.result() + "_adapter", "Adapter");
                if (open.instance() == null) {
                    types.put(open.result() + "_instance", "Instance");
                }
            }
            RawCall call = step.call();
            if (call != null) {
                calls.add(call);
            }
            addAll(step.body());
        }
    }

    /** Finds the types of all receivers, in whichever order the text has them. */
    void infer() {
        int known;
        do {
            known = types.size();
            calls.forEach(this::infer);
        } while (types.size() > known);
    }

    private void infer(RawCall call) {
        String owner = call.self() == null ? null : types.get(call.self());
        Fn function = call.self() == null || owner != null ? Header.function(owner, call.method()) : null;
        if (function != null && call.result() != null) {
            FunctionRow row = Header.row(function);
            put(call.result(), Header.brings(row, EffectKind.CREATES));
            put(call.result() + Names.OBJECT, Header.brings(row, EffectKind.DELIVERS));
        }
    }

    private void put(String name, @Nullable String type) {
        if (type != null) {
            types.putIfAbsent(name, type);
        }
    }

    /** Returns the step of a call. */
    Step resolve(RawCall call, List<Step> body) {
        String self = call.self();
        String owner = self == null ? null : types.get(self);
        if (self != null && owner == null) {
            throw new IllegalArgumentException("no object has the name '" + self + "'");
        }
        return call.resolved(owner, body);
    }
}
