package heddle.probe;

import heddle.webgpu.Fn;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** One legal call for each function of webgpu.h. The areas register theirs; what is registered never changes. */
public final class ExampleCalls {
    private final Map<Fn, Example> examples = new EnumMap<>(Fn.class);

    private ExampleCalls() {}

    /** Returns the examples of all areas. */
    public static ExampleCalls all() {
        ExampleCalls calls = new ExampleCalls();
        InstanceExamples.register(calls);
        DeviceExamples.register(calls);
        BufferExamples.register(calls);
        TextureExamples.register(calls);
        QueueExamples.register(calls);
        CommandEncoderExamples.register(calls);
        ComputePassExamples.register(calls);
        RenderPassExamples.register(calls);
        RenderBundleExamples.register(calls);
        LabelExamples.register(calls);
        ReferenceExamples.register(calls);
        return calls;
    }

    /** Returns the example of a function. */
    public Example of(Fn function) {
        Example example = examples.get(function);
        if (example == null) {
            throw new IllegalArgumentException("no example of " + function.cName());
        }
        return example;
    }

    /** Adds an example; a function has one. */
    void add(Fn function, Example.Preparation preparation) {
        if (examples.put(function, new Example(function, preparation)) != null) {
            throw new IllegalStateException("two examples of " + function.cName());
        }
    }

    /** Adds an example that needs one object and no further preparation. */
    <T> void on(Fn function, ObjectKind<T> kind, Consumer<T> call) {
        add(function, objects -> {
            T object = objects.get(kind);
            return () -> call.accept(object);
        });
    }

    /** Adds an example that needs one object and hands what the call brings to the objects. */
    <T> void making(Fn function, ObjectKind<T> kind, BiConsumer<ExampleObjects, T> call) {
        add(function, objects -> {
            T object = objects.get(kind);
            return () -> call.accept(objects, object);
        });
    }

    /** Adds an example that prepares further with its one object. */
    <T> void prepared(Fn function, ObjectKind<T> kind, BiFunction<ExampleObjects, T, Runnable> preparation) {
        add(function, objects -> preparation.apply(objects, objects.get(kind)));
    }
}
