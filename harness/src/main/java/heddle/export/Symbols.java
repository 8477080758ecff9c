package heddle.export;

import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Steps;
import heddle.program.Value;
import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Effect;
import heddle.table.FunctionRow.EffectKind;
import heddle.table.TypeRef;
import heddle.webgpu.CallbackMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a program with what they stand for in C, in the order of the text.
 *
 * <p>An object may be NULL when a call may return NULL, when a callback may not bring it, or when the step that makes it
 * may be skipped for the lack of another one.
 */
final class Symbols {
    private final CHeader header;
    private final CNames names = new CNames();
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();

    private Symbols(CHeader header) {
        this.header = header;
    }

    /** Reads the names that the steps of a program define. */
    static Symbols of(Program program, CHeader header) {
        Symbols all = new Symbols(header);
        References.visit(program, all::define);
        return all;
    }

    /** Returns what a name stands for. */
    Symbol get(String name) {
        Symbol symbol = symbols.get(name);
        if (symbol == null) {
            throw new IllegalArgumentException("the program defines no '" + name + "'");
        }
        return symbol;
    }

    Optional<Symbol> find(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    /** Returns all names, in the order of their definitions. */
    Map<String, Symbol> all() {
        return Collections.unmodifiableMap(symbols);
    }

    /** Returns the name of the operation that a call starts. */
    static String operation(Step.Call call) {
        String name = call.result();
        if (name == null) {
            throw new IllegalArgumentException(
                    "an operation without a name: " + call.function().cName());
        }
        return name;
    }

    /** Returns the operation of that name, or the loss of the device of that name. */
    Symbol.Async awaited(String name) {
        return get(name) instanceof Symbol.Async operation ? operation : (Symbol.Async) get(name + "_lost");
    }

    /** Returns whether a step may have to be skipped, and for the lack of what: C conditions. */
    List<String> conditions(Step step) {
        return Steps.uses(step).stream()
                .flatMap(name -> find(name).stream())
                .filter(Symbol::mayBeNull)
                .map(Symbol::c)
                .distinct()
                .toList();
    }

    private void define(Step step) {
        if (step instanceof Step.Open open) {
            define(open);
        } else if (step instanceof Step.Load load) {
            put(load.result(), new Symbol.Loaded(names.of(load.result()), load.sizeBytes()));
        } else if (step instanceof Step.Call call) {
            define(call, header.row(call.function()));
        }
    }

    private void define(Step.Open open) {
        String name = open.result();
        String instance = open.instance() == null ? name + "_instance" : open.instance();
        if (open.instance() == null) {
            thing(instance, "Instance", instance, false);
        }
        thing(name + "_adapter", "Adapter", instance, false);
        thing(name, "Device", instance, false);
        thing(name + "_queue", "Queue", instance, false);
        event(name, "lost", CallbackMode.ALLOW_PROCESS_EVENTS, instance);
        event(name, "uncaptured", CallbackMode.ALLOW_SPONTANEOUS, instance);
    }

    /** Defines what a device reports: its loss or its uncaptured errors. */
    private void event(String device, String what, CallbackMode mode, String instance) {
        String name = device + "_" + what;
        String callback = what.equals("lost") ? "DeviceLost" : "UncapturedError";
        put(name, new Symbol.Async(names.of(name), callback, mode, instance, ""));
    }

    private void define(Step.Call call, FunctionRow row) {
        boolean skippable = !conditions(call).isEmpty();
        String callback = row.callback();
        if (callback != null) {
            define(call, row, callback);
        } else if (call.result() != null && row.result() != null) {
            result(call.result(), call, row.result(), skippable);
        }
    }

    private void define(Step.Call call, FunctionRow row, String callback) {
        String name = operation(call);
        for (Value.Callback value : References.callbacks(call)) {
            String c = names.of(name);
            String instance = instanceOf(call);
            String body = value.body().isEmpty() ? "" : names.of("in_" + name);
            put(name, new Symbol.Async(c, callback, value.mode(), instance, body));
            for (Effect effect : row.effects()) {
                if (effect.kind() == EffectKind.DELIVERS && effect.object() != null) {
                    String object = name + "_object";
                    put(object, new Symbol.Thing(c + ".object", effect.object(), instance, false, true));
                    if (effect.object().equals("Device")) {
                        event(object, "lost", CallbackMode.ALLOW_PROCESS_EVENTS, instance);
                        event(object, "uncaptured", CallbackMode.ALLOW_SPONTANEOUS, instance);
                    }
                }
            }
        }
    }

    private void result(String name, Step.Call call, TypeRef type, boolean skippable) {
        if (type instanceof TypeRef.ObjectRef object) {
            String instance = object.name().equals("Instance") ? name : instanceOf(call);
            thing(name, object.name(), instance, skippable || (object.nullable() && mayFail(call)));
        } else if (type instanceof TypeRef.RangeRef range) {
            put(name, new Symbol.Range(names.of(name), range.readOnly()));
        } else if (type instanceof TypeRef.FutureRef && call.self() != null) { // a device's own event
            put(name, get(call.self() + "_lost"));
        } else {
            put(name, new Symbol.Scalar(names.of(name), type));
        }
    }

    /** Returns whether a CreateBuffer may return NULL, which the header allows for buffers that are born mapped. */
    private static boolean mayFail(Step.Call call) {
        return call.arguments().stream()
                .anyMatch(value -> !(value instanceof Value.Struct struct)
                        || (struct.fields().get("mappedAtCreation") instanceof Value.Flag flag && flag.on()));
    }

    private String instanceOf(Step.Call call) {
        if (call.self() != null && get(call.self()) instanceof Symbol.Thing thing) {
            return thing.instance();
        }
        throw new IllegalArgumentException(
                "no instance is known for " + call.function().cName());
    }

    private void thing(String name, String type, String instance, boolean mayBeNull) {
        put(name, new Symbol.Thing(names.of(name), type, instance, true, mayBeNull));
    }

    private void put(String name, Symbol symbol) {
        if (symbols.putIfAbsent(name, symbol) != null) {
            throw new IllegalArgumentException("the program defines '" + name + "' twice");
        }
    }
}
