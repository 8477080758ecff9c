package heddle.backends.layout;

import heddle.table.CallbackType;
import heddle.table.EnumType;
import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Parameter;
import heddle.table.ObjectType;
import heddle.table.StructType;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The shipped table with one row changed. */
final class WrongTable {
    private final Map<String, EnumType> enums;
    private final Map<String, StructType> structs;
    private final Map<String, ObjectType> objects;
    private final Map<String, CallbackType> callbacks;
    private final List<FunctionRow> functions;

    private WrongTable() {
        WebGpuTable right = WebGpuTable.load();
        enums = new LinkedHashMap<>(right.enums());
        structs = new LinkedHashMap<>(right.structs());
        objects = new LinkedHashMap<>(right.objects());
        callbacks = new LinkedHashMap<>(right.callbacks());
        functions = new ArrayList<>(right.functions());
    }

    private WebGpuTable table() {
        return new WebGpuTable(enums, structs, objects, callbacks, functions);
    }

    /** Changes the list of a struct's fields. */
    static WebGpuTable fields(String struct, UnaryOperator<List<StructType.Field>> change) {
        WrongTable wrong = new WrongTable();
        wrong.structs.computeIfPresent(
                struct,
                (name, s) -> new StructType(
                        name, s.kind(), s.extended(), s.freesMembers(), change.apply(new ArrayList<>(s.fields()))));
        return wrong.table();
    }

    /** Gives a field another type. */
    static WebGpuTable fieldType(String struct, int index, TypeRef type) {
        return fields(struct, fields -> {
            StructType.Field field = fields.get(index);
            fields.set(index, new StructType.Field(field.name(), type, field.defaultText()));
            return fields;
        });
    }

    /** Gives a value another number, or takes it away. */
    static WebGpuTable value(String type, String name, @Nullable Long number) {
        WrongTable wrong = new WrongTable();
        wrong.enums.computeIfPresent(type, (key, e) -> {
            List<EnumType.Entry> entries = new ArrayList<>(e.entries());
            entries.removeIf(entry -> entry.name().equals(name));
            if (number != null) {
                entries.add(new EnumType.Entry(name, number));
            }
            return new EnumType(key, e.flags(), entries);
        });
        return wrong.table();
    }

    /** Gives a function another result. */
    static WebGpuTable result(String cName, @Nullable TypeRef result) {
        return function(
                cName, f -> new FunctionRow(f.owner(), f.method(), f.threading(), f.parameters(), result, f.effects()));
    }

    /** Changes the list of a function's parameters. */
    static WebGpuTable parameters(String cName, UnaryOperator<List<Parameter>> change) {
        return function(cName, f -> {
            List<Parameter> parameters = change.apply(new ArrayList<>(f.parameters()));
            return new FunctionRow(f.owner(), f.method(), f.threading(), parameters, f.result(), f.effects());
        });
    }

    /** Gives a function another name after its owner's. */
    static WebGpuTable renamed(String cName, String method) {
        return function(
                cName, f -> new FunctionRow(f.owner(), method, f.threading(), f.parameters(), f.result(), f.effects()));
    }

    /** Replaces a callback. */
    static WebGpuTable callback(String name, UnaryOperator<CallbackType> change) {
        WrongTable wrong = new WrongTable();
        wrong.callbacks.computeIfPresent(name, (key, callback) -> change.apply(callback));
        return wrong.table();
    }

    /** Takes a struct away. */
    static WebGpuTable withoutStruct(String name) {
        WrongTable wrong = new WrongTable();
        wrong.structs.remove(name);
        return wrong.table();
    }

    private static WebGpuTable function(String cName, UnaryOperator<FunctionRow> change) {
        WrongTable wrong = new WrongTable();
        wrong.functions.replaceAll(f -> f.cName().equals(cName) ? change.apply(f) : f);
        return wrong.table();
    }
}
