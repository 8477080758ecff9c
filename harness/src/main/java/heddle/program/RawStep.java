package heddle.program;

import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Parameter;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step as its line has it: of a call it is not known yet which function is meant, since that takes the receiver's type.
 *
 * @param line the number of its line, from 1
 * @param known the step, unless it is a call
 * @param call what the line says of a call
 * @param body the steps between {@code do} and {@code end}
 */
record RawStep(int line, @Nullable Step known, @Nullable RawCall call, List<RawStep> body) {
    /** A call by the names of its method and its receiver, if it has one, and of its arguments. */
    record RawCall(@Nullable String result, @Nullable String self, String method, Map<String, Value> arguments) {

        /** Returns the function, given the receiver's type, null for none. */
        Fn function(@Nullable String owner) {
            Fn function = Header.function(owner, method);
            if (function == null) {
                throw new IllegalArgumentException(
                        owner == null ? "no function wgpu" + method : "a " + owner + " has no method " + method);
            }
            return function;
        }

        /** Returns the step, given the receiver's type and the body of its callback. */
        Step.Call resolved(@Nullable String owner, List<Step> body) {
            Fn function = function(owner);
            FunctionRow row = Header.row(function);
            ValueReader reader = new ValueReader(body);
            List<Value> values = new ArrayList<>();
            for (Parameter parameter : row.parameters()) {
                Value raw = arguments.get(parameter.name());
                if (raw == null) {
                    throw new IllegalArgumentException(method + " lacks its argument '" + parameter.name() + "'");
                }
                values.add(reader.value(parameter.type(), raw));
            }
            for (String name : arguments.keySet()) {
                if (row.parameters().stream().noneMatch(each -> each.name().equals(name))) {
                    throw new IllegalArgumentException(method + " has no argument '" + name + "'");
                }
            }
            values.replaceAll(reader::ownCallback);
            if (reader.hasBodyLeft()) {
                throw new IllegalArgumentException(method + " has no callback for a body");
            }
            return new Step.Call(result, function, self, values);
        }
    }
}
