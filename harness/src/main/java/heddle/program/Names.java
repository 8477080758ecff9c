package heddle.program;

import heddle.program.Named.Sort;
import heddle.table.FunctionRow;
import heddle.table.FunctionRow.EffectKind;
import heddle.table.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All names that a program defines, wherever they stand; those that it does not give are made from places. */
public final class Names {
    /** The ending of the name of what an operation delivers. */
    public static final String OBJECT = "_object";

    private final Map<String, Named> byName = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private Names() {}

    /** Collects the names of a program. */
    public static Names of(Program program) {
        Names names = new Names();
        Steps.each(program, names::define);
        return names;
    }

    /** Returns what the name stands for, or null. */
    public @Nullable Named get(String name) {
        return byName.get(name);
    }

    /** Returns all of them in the order of the text. */
    public Collection<Named> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** Returns the names that are given twice. */
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Returns the nearest object of that type among the named one and those that it came from, or null. */
    public @Nullable Named ancestor(String name, String type) {
        for (Named named = byName.get(name); named != null; named = parent(named)) {
            if (named.type().equals(type)) {
                return named;
            }
        }
        return null;
    }

    private @Nullable Named parent(Named named) {
        return named.parent() == null ? null : byName.get(named.parent());
    }

    /** Returns the name under which what a step makes is kept: its own, or one made from its place. */
    static String resultOf(Steps.At at) {
        String own = at.step().result();
        return own != null ? own : at.place() + (at.body() < 0 ? "" : " body step " + at.body());
    }

    private void define(Steps.At at) {
        if (at.step() instanceof Step.Call call) {
            defineResult(at, call, Header.row(call.function()));
        } else if (at.step() instanceof Step.Open open) {
            String instance = open.instance();
            if (instance == null) {
                instance = open.result() + "_instance";
                put(at, instance, Sort.OBJECT, "Instance", null, false);
            }
            put(at, open.result() + "_adapter", Sort.OBJECT, "Adapter", instance, false);
            put(at, open.result(), Sort.OBJECT, "Device", open.result() + "_adapter", false);
            put(at, open.result() + "_queue", Sort.OBJECT, "Queue", open.result(), false);
        } else if (at.step() instanceof Step.Load load) {
            put(at, load.result(), Sort.ANSWER, "", load.range(), false);
        }
    }

    private void defineResult(Steps.At at, Step.Call call, FunctionRow row) {
        String name = resultOf(at);
        String created = Header.brings(row, EffectKind.CREATES);
        String delivered = Header.brings(row, EffectKind.DELIVERS);
        if (created != null) {
            put(at, name, Sort.OBJECT, created, call.self(), false);
        } else if (row.callback() != null) {
            put(at, name, Sort.OPERATION, "", call.self(), false);
            if (delivered != null) {
                put(at, name + OBJECT, Sort.OBJECT, delivered, call.self(), true);
            }
        } else if (row.result() instanceof TypeRef.RangeRef range) {
            put(at, name, range.readOnly() ? Sort.CONST_RANGE : Sort.RANGE, "", call.self(), false);
        } else if (row.result() instanceof TypeRef.FutureRef) {
            put(at, name, Sort.FUTURE, "", call.self(), false);
        } else if (call.result() != null) {
            put(at, name, Sort.ANSWER, "", call.self(), false);
        }
    }

    private void put(Steps.At at, String name, Sort sort, String type, @Nullable String parent, boolean byCallback) {
        Named named = new Named(name, sort, type, parent, byName.size(), at.place(), at.body(), byCallback);
        if (byName.containsKey(name)) {
            refusals.add(at.refuse(Rule.NAMES, "'" + name + "' is defined twice"));
        } else {
            byName.put(name, named);
        }
    }
}
