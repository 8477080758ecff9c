package heddle.program;

import heddle.program.Named.Sort;
import heddle.table.TypeRef;
import heddle.webgpu.Out;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of one step into arguments, once for all plays, and refuses those that the header does not allow.
 *
 * <p>Used by one thread; the arguments may be used by any. A refusal is an IllegalArgumentException whose message says what
 * was wanted and what was there.
 */
final class Codec {
    private final Names names;
    private final Callbacks callbacks;
    private final StructCodec structs = new StructCodec(this);
    private final Set<Integer> needed = new HashSet<>();

    /** Makes one for a step whose callbacks the last argument makes. */
    Codec(Names names, Callbacks callbacks) {
        this.names = names;
        this.callbacks = callbacks;
    }

    /** Makes the argument that registers a callback. */
    @FunctionalInterface
    interface Callbacks {
        /** Returns the argument for a callback of that name in the table. */
        Argument register(String callback, Value.Callback value);
    }

    Callbacks callbacks() {
        return callbacks;
    }

    /** Returns the slots of the objects without which the step cannot be made. */
    int[] needed() {
        return needed.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Returns how an argument of that type is made of a value. */
    Argument argument(TypeRef type, Value value) {
        if (type instanceof TypeRef.Scalar scalar) {
            return new Argument.Constant(Scalars.of(scalar, value));
        } else if (type instanceof TypeRef.EnumRef e) {
            return new Argument.Constant(Words.parse(e.type(), value));
        } else if (type instanceof TypeRef.StringRef string) {
            return new Argument.Constant(text(string, value));
        } else if (type instanceof TypeRef.ObjectRef object) {
            return value instanceof Value.Null && object.nullable()
                    ? new Argument.Constant(null)
                    : object(object.name(), value);
        } else if (type instanceof TypeRef.StructRef struct) {
            return value instanceof Value.Null && struct.nullable()
                    ? new Argument.Constant(null)
                    : structs.struct(struct.name(), value);
        } else if (type instanceof TypeRef.ArrayRef array) {
            return array(array.element(), value);
        } else if (type instanceof TypeRef.CallbackRef callback) {
            return callbacks.register(callback.callback(), as(Value.Callback.class, "a callback", value));
        } else if (type instanceof TypeRef.InOutRef) {
            return futures(as(Value.Many.class, "a list of operations", value));
        } else if (type instanceof TypeRef.OutRef) {
            as(Value.Filled.class, "'filled'", value);
            return run -> new Out<>();
        } else if (type instanceof TypeRef.BytesRef bytes) {
            return bytes(bytes, value);
        }
        throw new IllegalArgumentException("programs do not pass this argument: what is filled is freed by the player");
    }

    private static @Nullable String text(TypeRef.StringRef type, Value value) {
        return value instanceof Value.Null && type.nullable()
                ? null
                : as(Value.Text.class, "a string" + (type.nullable() ? " or null" : ""), value)
                        .text();
    }

    private Argument object(String type, Value value) {
        String name = as(Value.Ref.class, "a " + type, value).name();
        Named named = named(name);
        if (named.sort() != Sort.OBJECT || !named.type().equals(type)) {
            throw new IllegalArgumentException("expected a " + type + ", not " + named.described());
        }
        return slot(named);
    }

    /** Returns the argument that is what a name stands for in the play. */
    Argument slot(Named named) {
        int slot = named.slot();
        needed.add(slot);
        return run -> run.get(slot);
    }

    Named named(String name) {
        Named named = names.get(name);
        if (named == null) {
            throw new IllegalArgumentException("nothing has the name '" + name + "'");
        }
        return named;
    }

    private Argument array(TypeRef element, Value value) {
        List<Argument> elements = new ArrayList<>();
        for (Value each : as(Value.Many.class, "a list", value).elements()) {
            elements.add(argument(element, each));
        }
        if (element instanceof TypeRef.Scalar) {
            int[] numbers = elements.stream()
                    .mapToInt(each -> (int) ((Argument.Constant) each).value())
                    .toArray();
            return new Argument.Constant(numbers);
        }
        return StructCodec.list(elements);
    }

    private Argument futures(Value.Many many) {
        int[] slots = new int[many.elements().size()];
        for (int i = 0; i < slots.length; i++) {
            Named named = named(
                    as(Value.Ref.class, "an operation", many.elements().get(i)).name());
            if (named.sort() != Sort.OPERATION && named.sort() != Sort.FUTURE) {
                throw new IllegalArgumentException("expected an operation, not " + named.described());
            }
            slots[i] = named.slot();
        }
        return run -> run.waits(slots);
    }

    private static Argument bytes(TypeRef.BytesRef type, Value value) {
        if (type.out()) {
            ByteBuffer room = ByteBuffer.allocateDirect(
                    as(Value.Room.class, "room(SIZE)", value).sizeBytes());
            return run -> room.duplicate();
        }
        byte[] bytes = as(Value.Bytes.class, "bytes", value).bytes();
        ByteBuffer constant = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return run -> constant.duplicate();
    }

    /** Returns the value as that kind of value, or says that it is not. */
    static <T extends Value> T as(Class<T> kind, String wanted, Value value) {
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("expected " + wanted + ", not " + ValuePrinter.print(value));
        }
        return kind.cast(value);
    }
}
