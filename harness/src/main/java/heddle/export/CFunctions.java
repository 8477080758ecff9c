package heddle.export;

import heddle.descriptor.Pump;
import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Value;
import heddle.table.CText;
import heddle.table.CallbackType;
import heddle.table.FunctionRow.Parameter;
import heddle.table.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Spells the functions of webgpu.h that a file loads, and the callbacks that it hands over. */
final class CFunctions {
    private static final int WIDTH = 100;

    private final CHeader header;
    private final Symbols symbols;
    private final CTarget target;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> callbacks = new TreeSet<>();
    private boolean opens;
    private boolean waits;

    CFunctions(Program program, CHeader header, Symbols symbols, CTarget target) {
        this.header = header;
        this.symbols = symbols;
        this.target = target;
        References.visit(program, this::collect);
        waits |= target.pump() == Pump.WAIT_ANY;
        always();
    }

    /** Returns whether the file has to know how the backend opens a device. */
    boolean opens() {
        return opens;
    }

    /** Returns whether the file calls WaitAny. */
    boolean waits() {
        return waits;
    }

    private void collect(Step step) {
        if (step instanceof Step.Open) {
            opens = true;
        } else if (step instanceof Step.Call call) {
            String name = call.function().cName().substring("wgpu".length());
            names.add(name);
            waits |= name.equals("InstanceWaitAny");
            opens |= call.arguments().stream().anyMatch(Value.OfBackend.class::isInstance);
            String also = new CCall(header, symbols).alsoCalled(call);
            if (also != null) {
                names.add(also);
            }
        }
    }

    private void always() {
        names.add("InstanceProcessEvents");
        if (waits) {
            names.add("InstanceWaitAny");
        }
        if (opens) {
            names.addAll(List.of("CreateInstance", "InstanceRequestAdapter", "AdapterRequestDevice", "DeviceGetQueue"));
            names.addAll(List.of("QueueRelease", "DeviceRelease", "AdapterRelease", "InstanceRelease"));
            callbacks.addAll(List.of("RequestAdapter", "RequestDevice", "DeviceLost", "UncapturedError"));
        }
        symbols.all().values().forEach(symbol -> {
            if (symbol instanceof Symbol.Thing thing) {
                names.add(thing.type() + "Release");
                if (thing.type().equals("Device")) {
                    names.add("DeviceDestroy");
                }
            } else if (symbol instanceof Symbol.Async operation) {
                callbacks.add(operation.callback());
            }
        });
    }

    /** Returns the list of functions as a macro. */
    List<String> list() {
        List<String> lines = new ArrayList<>(List.of("#define FUNCTIONS(F) \\"));
        StringBuilder line = new StringBuilder("   ");
        for (String name : names) {
            if (line.length() + name.length() > WIDTH) {
                lines.add(line + " \\");
                line = new StringBuilder("   ");
            }
            line.append(" F(").append(name).append(')');
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the callbacks, each of which only repeats what it was told. */
    List<String> callbacks() {
        List<String> lines = new ArrayList<>();
        for (String name : callbacks) {
            lines.addAll(callback(header.table().callback(name)));
        }
        return lines;
    }

    private static List<String> callback(CallbackType type) {
        List<String> parameters = new ArrayList<>();
        String status = "0";
        String errorType = "0";
        String object = "NULL";
        String message = "(WGPUStringView){0}";
        for (Parameter parameter : type.parameters()) {
            parameters.add(CText.valueType(parameter.type()) + " " + parameter.name());
            if (parameter.type() instanceof TypeRef.EnumRef && parameter.name().equals("type")) {
                errorType = parameter.name();
            } else if (parameter.type() instanceof TypeRef.EnumRef) {
                status = parameter.name();
            } else if (parameter.type() instanceof TypeRef.ObjectRef) {
                object = parameter.name();
            } else if (parameter.type() instanceof TypeRef.StringRef) {
                message = parameter.name();
            }
        }
        String head = "static UNUSED void on_" + type.name() + "(" + String.join(", ", parameters);
        return List.of(
                head + ",",
                " ".repeat(head.indexOf('(') + 1) + "void *operation, void *when) {",
                "    told(operation, when, " + status + ", " + errorType + ", " + object + ", " + message + ");",
                "}");
    }

    /** Returns the constant by which the pump is chosen. */
    String pump() {
        return "#define PUMPS_BY_WAIT_ANY " + (target.pump() == Pump.WAIT_ANY ? 1 : 0) + "\n";
    }
}
