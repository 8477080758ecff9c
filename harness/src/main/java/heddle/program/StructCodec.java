package heddle.program;

import heddle.table.StructType;
import heddle.table.StructType.Field;
import heddle.table.TypeRef;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackMode;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns struct values into the generated records: what a value does not name is taken from the header's INIT macro.
 *
 * <p>A struct without objects is made once; others anew in each play.
 */
final class StructCodec {
    private static final String CHAIN = "nextInChain";

    private final Codec codec;

    StructCodec(Codec codec) {
        this.codec = codec;
    }

    /** Returns the class that was generated for a type of the table. */
    static Class<?> generated(String type) {
        try {
            return Class.forName("heddle.webgpu." + type);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class was generated for " + type, e);
        }
    }

    /** Makes a value of parts, each of which it asks for. */
    @FunctionalInterface
    interface Making {
        Object of(Function<Argument, @Nullable Object> part);
    }

    /** Returns what is made of the parts: a constant if all of them are constant. */
    static Argument making(List<Argument> parts, Making making) {
        boolean constant = parts.stream().allMatch(Argument.Constant.class::isInstance);
        return constant
                ? new Argument.Constant(making.of(part -> ((Argument.Constant) part).value()))
                : run -> making.of(part -> part.of(run));
    }

    /** Returns a list of the parts. */
    static Argument list(List<Argument> parts) {
        return making(parts, part -> {
            List<@Nullable Object> list = new ArrayList<>();
            parts.forEach(each -> list.add(part.apply(each)));
            return list;
        });
    }

    Argument struct(String name, Value value) {
        if (value instanceof Value.OfBackend) {
            return name.equals("DeviceDescriptor") ? deviceWithEvents() : ofBackend(name);
        }
        Value.Struct struct = Codec.as(Value.Struct.class, "a " + name, value);
        if (struct.type() != null) {
            throw new IllegalArgumentException("expected {..} without the name " + struct.type() + " before it");
        }
        return of(Header.table().struct(name), struct);
    }

    private Argument of(StructType type, Value.Struct value) {
        Map<String, Argument> given = new LinkedHashMap<>();
        value.fields().forEach((name, field) -> {
            try {
                given.put(name.equals(CHAIN) ? "chain" : name, field(type, name, field));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        });
        return made(generated(type.name()), given);
    }

    private Argument field(StructType type, String name, Value value) {
        if (name.equals(CHAIN) && type.kind() == StructType.Kind.EXTENSIBLE) {
            return chain(type, Codec.as(Value.Many.class, "a list of structs", value));
        }
        Field field = type.fields().stream()
                .filter(each -> each.name().equals(name) && !(each.type() instanceof TypeRef.ReservedRef))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.cName() + " has no such field"));
        if (value instanceof Value.OfBackend) {
            Argument whole = ofBackend(type.name());
            RecordComponent component = component(generated(type.name()), name);
            return run -> get(component, whole.of(run));
        }
        return codec.argument(field.type(), value);
    }

    private Argument chain(StructType extended, Value.Many many) {
        List<Argument> links = new ArrayList<>();
        for (Value each : many.elements()) {
            Value.Struct link = Codec.as(Value.Struct.class, "a struct", each);
            String name = String.valueOf(link.type());
            StructType type = Header.table().structs().get(name);
            if (type == null || !type.extended().contains(extended.name())) {
                throw new IllegalArgumentException("'" + name + "' does not extend " + extended.cName());
            }
            links.add(of(type, link));
        }
        return list(links);
    }

    private Argument ofBackend(String name) {
        return switch (name) {
            case "InstanceDescriptor" -> run -> run.opener().instanceDescriptor();
            case "RequestAdapterOptions" -> run -> run.opener().adapterOptions();
            case "DeviceDescriptor" -> run -> run.opener().deviceDescriptor("");
            default -> throw new IllegalArgumentException("a backend asks for no " + name + " of its own");
        };
    }

    private Argument deviceWithEvents() {
        Value.Callback silent = new Value.Callback(CallbackMode.ALLOW_PROCESS_EVENTS, List.of());
        Argument lost = codec.callbacks().register("DeviceLost", silent);
        Argument uncaptured = codec.callbacks().register("UncapturedError", silent);
        return run -> run.opener()
                .deviceDescriptor("")
                .withDeviceLostCallbackInfo((CallbackInfo) lost.of(run))
                .withUncapturedErrorCallbackInfo((CallbackInfo) uncaptured.of(run));
    }

    private static Argument made(Class<?> type, Map<String, Argument> given) {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        List<Argument> parts = new ArrayList<>();
        Object defaults = initial(type);
        for (RecordComponent component : components) {
            Argument part = given.get(component.getName());
            parts.add(part == null ? new Argument.Constant(get(component, defaults)) : part);
        }
        return making(parts, part -> {
            Object[] values = new Object[components.length];
            Arrays.setAll(values, i -> part.apply(parts.get(i)));
            return make(constructor, values);
        });
    }

    private static Object make(Constructor<?> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + constructor.getDeclaringClass(), e);
        }
    }

    private static @Nullable Object initial(Class<?> type) {
        try {
            return type.getField("DEFAULT").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no default", e);
        }
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no component " + name));
    }

    private static @Nullable Object get(RecordComponent component, @Nullable Object struct) {
        try {
            return component.getAccessor().invoke(struct);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
