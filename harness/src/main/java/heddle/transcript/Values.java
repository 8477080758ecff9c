package heddle.transcript;

import heddle.program.Value;
import heddle.table.StructType;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.ChainedStruct;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Handle;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Turns the arguments of Java calls into values of a program, by the table's types and the records' components. */
final class Values {
    private final WebGpuTable table;
    private final LongFunction<String> objects;
    private final LongFunction<String> operations;

    /** Prepares; the functions name objects by address and operations by future. */
    Values(WebGpuTable table, LongFunction<String> objects, LongFunction<String> operations) {
        this.table = table;
        this.objects = objects;
        this.operations = operations;
    }

    /** Turns one argument or field. */
    Value of(@Nullable Object argument, TypeRef type) {
        if (type instanceof TypeRef.OutRef || type instanceof TypeRef.MembersRef) {
            return new Value.Filled();
        } else if (argument == null) {
            return new Value.Null();
        } else if (type instanceof TypeRef.Scalar) {
            return scalar(argument);
        } else if (type instanceof TypeRef.EnumRef) {
            return constant(argument);
        } else if (type instanceof TypeRef.ObjectRef) {
            return new Value.Ref(objects.apply(((Handle) argument).address()));
        } else if (type instanceof TypeRef.StringRef) {
            return new Value.Text((String) argument);
        } else if (type instanceof TypeRef.StructRef struct) {
            return struct((Record) argument, table.struct(struct.name()), null);
        } else if (type instanceof TypeRef.ArrayRef array) {
            return many(argument, array.element());
        } else if (type instanceof TypeRef.BytesRef bytes) {
            return bytes((ByteBuffer) argument, bytes.out());
        } else if (type instanceof TypeRef.CallbackRef) {
            return new Value.Callback(((CallbackInfo) argument).mode(), List.of());
        } else if (type instanceof TypeRef.InOutRef) {
            return waits((FutureWaits) argument);
        }
        throw new IllegalArgumentException("no value of a program for " + type);
    }

    private static Value scalar(Object argument) {
        if (argument instanceof Boolean flag) {
            return new Value.Flag(flag);
        } else if (argument instanceof Float || argument instanceof Double) {
            return new Value.Real(((Number) argument).doubleValue());
        }
        return new Value.Whole(((Number) argument).longValue());
    }

    private static Value constant(Object argument) {
        String words = argument.toString();
        return words.contains("(") || words.startsWith("0x")
                ? new Value.Whole(((Number) component((Record) argument, "value")).longValue())
                : new Value.Word(words);
    }

    private Value struct(Record argument, StructType type, @Nullable String name) {
        Map<String, Value> fields = new LinkedHashMap<>();
        Record initial = initial(argument);
        for (StructType.Field field : type.fields()) {
            if (field.type() instanceof TypeRef.ReservedRef || field.type() instanceof TypeRef.CallbackRef) {
                continue;
            }
            Object given = component(argument, field.name());
            if (!Objects.deepEquals(given, component(initial, field.name()))) {
                fields.put(field.name(), of(given, field.type()));
            }
        }
        if (type.kind() == StructType.Kind.EXTENSIBLE) {
            List<Value> chain = chain(argument);
            if (!chain.isEmpty()) {
                fields.put("nextInChain", new Value.Many(chain));
            }
        }
        return new Value.Struct(name, fields);
    }

    private List<Value> chain(Record argument) {
        List<Value> links = new ArrayList<>();
        for (Object link : (List<?>) Objects.requireNonNull(component(argument, "chain"))) {
            String name = ((ChainedStruct) link).getClass().getSimpleName();
            links.add(struct((Record) link, table.struct(name), name));
        }
        return links;
    }

    private Value many(Object argument, TypeRef element) {
        List<Value> elements = new ArrayList<>();
        if (argument instanceof int[] numbers) {
            for (int number : numbers) {
                elements.add(new Value.Whole(number));
            }
        } else {
            ((List<?>) argument).forEach(one -> elements.add(of(one, element)));
        }
        return new Value.Many(elements);
    }

    private static Value bytes(ByteBuffer buffer, boolean out) {
        if (out) {
            return new Value.Room(buffer.remaining());
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return new Value.Bytes(bytes);
    }

    private Value waits(FutureWaits waits) {
        List<Value> names = new ArrayList<>();
        for (int i = 0; i < waits.count(); i++) {
            if (waits.future(i) != 0) {
                names.add(new Value.Ref(operations.apply(waits.future(i))));
            }
        }
        return new Value.Many(names);
    }

    private static Record initial(Record argument) {
        try {
            return (Record) argument.getClass().getField("DEFAULT").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no DEFAULT of " + argument.getClass(), e);
        }
    }

    private static @Nullable Object component(Record argument, String name) {
        try {
            for (RecordComponent component : argument.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return component.getAccessor().invoke(argument);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalArgumentException("no component " + name + " of " + argument.getClass());
    }
}
