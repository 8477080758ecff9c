package heddle.table;

import java.util.ArrayList;
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
        enums = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(enums));
        structs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(structs));
        objects = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(objects));
        callbacks = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(callbacks));
        functions = List.copyOf(functions);
        checkStructNames(structs, functions);
    }

    /** Reads the table that Heddle ships. */
    public static WebGpuTable load() {
        return new TableParser()
                .parse(
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

    private static void checkStructNames(Map<String, StructType> structs, List<FunctionRow> functions) {
        List<TypeRef> types = new ArrayList<>();
        structs.values().forEach(s -> s.fields().forEach(f -> types.add(f.type())));
        functions.forEach(f -> f.parameters().forEach(p -> types.add(p.type())));
        for (TypeRef type : types) {
            TypeRef inner = type instanceof TypeRef.ArrayRef array ? array.element() : type;
            if (inner instanceof TypeRef.StructRef struct && !structs.containsKey(struct.name())) {
                throw new IllegalArgumentException("no type " + struct.name() + " in the table");
            }
        }
    }
}
