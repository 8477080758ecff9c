package heddle.export;

import heddle.program.Step;
import heddle.program.Value;
import heddle.table.CText;
import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Parameter;
import heddle.table.TypeRef;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spells calls of webgpu.h. */
final class CCall {
    private final CHeader header;
    private final Symbols symbols;
    private final CValue values;

    CCall(CHeader header, Symbols symbols) {
        this.header = header;
        this.symbols = symbols;
        this.values = new CValue(header, symbols);
    }

    /** Returns the statements of a call, indented by so many blanks. */
    List<String> lines(Step.Call call, int indent) {
        FunctionRow row = header.row(call.function());
        String freed = freed(row);
        String statement =
                Fragment.layOut(indent + (freed == null ? 0 : 4), "AT " + assigned(call, row), spelt(call, row), ";");
        if (freed == null) {
            return List.of(statement + need(call, row));
        }
        String type = "WGPU" + freed;
        return List.of(
                " ".repeat(indent) + "{",
                " ".repeat(indent + 4) + type + " filled = {0};",
                statement,
                " ".repeat(indent + 4) + "wgpu" + freed + "FreeMembers(filled);",
                " ".repeat(indent) + "}");
    }

    /** Returns the functions that a call needs beside its own. */
    @Nullable
    String alsoCalled(Step.Call call) {
        String freed = freed(header.row(call.function()));
        return freed == null ? null : freed + "FreeMembers";
    }

    private @Nullable String freed(FunctionRow row) {
        for (Parameter parameter : row.parameters()) {
            if (parameter.type() instanceof TypeRef.OutRef out
                    && header.table().struct(out.struct()).freesMembers()) {
                return out.struct();
            }
        }
        return null;
    }

    private String assigned(Step.Call call, FunctionRow row) {
        if (row.callback() != null) {
            String name = Symbols.operation(call);
            return symbols.find(name)
                    .map(operation -> operation.c() + ".future = ")
                    .orElse("");
        }
        if (call.result() == null) {
            return "";
        }
        Symbol symbol = symbols.get(call.result());
        return symbol.c() + (symbol instanceof Symbol.Async ? ".future = " : " = ");
    }

    /** Returns what follows the making of an object that must not be NULL. */
    private String need(Step.Call call, FunctionRow row) {
        boolean made = row.result() instanceof TypeRef.ObjectRef && call.result() != null;
        return made && !symbols.get(call.result()).mayBeNull()
                ? " NEED(" + symbols.get(call.result()).c() + ")"
                : "";
    }

    private Fragment spelt(Step.Call call, FunctionRow row) {
        String self = call.self() == null ? null : symbols.get(call.self()).c();
        List<Fragment> arguments = new ArrayList<>();
        if (self != null) {
            arguments.add(new Fragment.Atom(self));
        }
        for (int i = 0; i < row.parameters().size(); i++) {
            arguments.addAll(
                    argument(call, row.parameters().get(i), call.arguments().get(i)));
        }
        String function = call.function() == Fn.INSTANCE_PROCESS_EVENTS
                ? "process_events"
                : call.function() == Fn.INSTANCE_WAIT_ANY ? "wait_any" : row.cName();
        return new Fragment.Group(function + "(", arguments, ")");
    }

    private List<Fragment> argument(Step.Call call, Parameter parameter, Value value) {
        TypeRef type = parameter.type();
        if (type instanceof TypeRef.CallbackRef callback && value instanceof Value.Callback asked) {
            return List.of(info(call, callback.callback(), asked));
        } else if (type instanceof TypeRef.BytesRef) {
            return bytes(value);
        } else if (type instanceof TypeRef.ArrayRef array) {
            return values.array(value, array.element());
        } else if (type instanceof TypeRef.InOutRef) {
            return operations(value);
        } else if (type instanceof TypeRef.OutRef out) {
            boolean freed = header.table().struct(out.struct()).freesMembers();
            return List.of(new Fragment.Atom(freed ? "&filled" : "(WGPU" + out.struct() + "[]){{0}}"));
        } else if (type instanceof TypeRef.MembersRef members) {
            return List.of(new Fragment.Atom("(WGPU" + members.struct() + "){0}"));
        } else if (type instanceof TypeRef.StructRef struct
                && struct.name().equals("DeviceDescriptor")
                && !(value instanceof Value.Null)) {
            return List.of(device(call, value, type));
        }
        return List.of(values.of(value, type));
    }

    private Fragment info(Step.Call call, String callback, Value.Callback asked) {
        Symbol.Async operation = (Symbol.Async) symbols.get(Symbols.operation(call));
        String mode = CHeader.constants(
                header.enumeration("CallbackMode"), asked.mode().toString());
        return new Fragment.Group(
                "(WGPU" + callback + "CallbackInfo){",
                List.of(
                        new Fragment.Atom(".mode = " + mode),
                        new Fragment.Atom(".callback = on_" + callback),
                        new Fragment.Atom("TELLS(" + operation.c() + ")")),
                "}");
    }

    private Fragment device(Step.Call call, Value value, TypeRef type) {
        if (!(value instanceof Value.OfBackend)) {
            return values.of(value, type);
        }
        String device = Symbols.operation(call) + "_object";
        return new Fragment.Atom("(WGPUDeviceDescriptor[]){device_descriptor(&"
                + symbols.get(device + "_lost").c() + ", &"
                + symbols.get(device + "_uncaptured").c() + ")}");
    }

    private static List<Fragment> bytes(Value value) {
        if (value instanceof Value.Bytes bytes) {
            byte[] content = bytes.bytes();
            return List.of(CLiterals.bytes(content), new Fragment.Atom(Integer.toString(content.length)));
        } else if (value instanceof Value.Room room) {
            int size = Math.max(1, room.sizeBytes());
            return List.of(
                    new Fragment.Atom("(unsigned char[" + size + "]){0}"),
                    new Fragment.Atom(Integer.toString(room.sizeBytes())));
        }
        return List.of(new Fragment.Atom("NULL"), new Fragment.Atom("0"));
    }

    private List<Fragment> operations(Value value) {
        List<Fragment> all = new ArrayList<>();
        if (value instanceof Value.Many many) {
            for (Value one : many.elements()) {
                all.add(new Fragment.Atom(
                        "&" + symbols.get(((Value.Ref) one).name()).c()));
            }
        }
        return List.of(
                new Fragment.Atom(Integer.toString(all.size())),
                new Fragment.Group("(struct operation *[]){", all, "}"));
    }

    /** Returns the C type of a result that is kept. */
    static String resultType(TypeRef type) {
        return CText.resultType(type);
    }
}
