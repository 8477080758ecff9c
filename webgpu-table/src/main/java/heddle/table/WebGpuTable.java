package heddle.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one description of webgpu.h: immutable, in header terms, outside surfaces and external textures.
 *
 * @param enums enumerations and flag sets by name
 * @param structs structs by name
 * @param objects opaque object types by name
 * @param callbacks callbacks by name
 * @param functions every function once
 */
public record WebGpuTable(
        Map<String, EnumType> enums,
        Map<String, StructType> structs,
        Map<String, ObjectType> objects,
        Map<String, CallbackType> callbacks,
        List<FunctionRow> functions) {

    public WebGpuTable {
        enums = Collections.unmodifiableMap(new LinkedHashMap<>(enums));
        structs = Collections.unmodifiableMap(new LinkedHashMap<>(structs));
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
        callbacks = Collections.unmodifiableMap(new LinkedHashMap<>(callbacks));
        functions = List.copyOf(functions);
    }

    /** Reads the table that Heddle ships. */
    public static WebGpuTable load() {
        return TableParser.parse(
                TableText.resource("enums.table"),
                TableText.resource("structs.table"),
                TableText.resource("callbacks.table"),
                TableText.resource("functions.table"));
    }

    /** Returns the struct of that name; an unknown name is a mistake in the table. */
    public StructType struct(String name) {
        StructType struct = structs.get(name);
        if (struct == null) {
            throw new IllegalArgumentException("no struct " + name + " in the table");
        }
        return struct;
    }

    /** Returns the callback of that name; an unknown name is a mistake in the table. */
    public CallbackType callback(String name) {
        CallbackType callback = callbacks.get(name);
        if (callback == null) {
            throw new IllegalArgumentException("no callback " + name + " in the table");
        }
        return callback;
    }
}
