package heddle.webgpu;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the handles in a call's arguments, those inside its structs and lists too. Safe for all threads. */
public final class HandlesIn {
    /** For each struct the accessors behind which a handle may be: most structs have none, and cost nothing. */
    private static final ClassValue<List<Method>> WAYS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> struct) {
            return Arrays.stream(struct.getRecordComponents())
                    .filter(component -> mayLead(component.getGenericType()))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private HandlesIn() {}

    /** Tells of each handle, in the order of the arguments. */
    public static void each(@Nullable Object[] arguments, Consumer<Handle> found) {
        for (Object argument : arguments) {
            visit(argument, found);
        }
    }

    private static void visit(@Nullable Object value, Consumer<Handle> found) {
        if (value instanceof Handle handle) {
            found.accept(handle);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> visit(element, found));
        } else if (value instanceof Record struct) {
            for (Method way : WAYS.get(struct.getClass())) {
                visit(get(way, struct), found);
            }
        }
    }

    private static boolean mayLead(Type type) {
        if (type instanceof ParameterizedType list) {
            return Arrays.stream(list.getActualTypeArguments()).anyMatch(HandlesIn::mayLead);
        }
        if (!(type instanceof Class<?> plain)) {
            return false;
        }
        return Handle.class.isAssignableFrom(plain)
                || plain == ChainedStruct.class
                || (plain.isRecord() && !WAYS.get(plain).isEmpty());
    }

    private static @Nullable Object get(Method way, Record struct) {
        try {
            return way.invoke(struct);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + way, e);
        }
    }
}
