package heddle.probe;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One sort of object that an example works on, a mapped buffer for example: how it is made and how it is released.
 *
 * @param <T> the typed handle
 */
public final class ObjectKind<T> {
    private final String name;
    private final @Nullable Function<Stage, T> given;
    private final Function<ExampleObjects, T> make;
    private final Consumer<T> release;

    private ObjectKind(
            String name, @Nullable Function<Stage, T> given, Function<ExampleObjects, T> make, Consumer<T> release) {
        this.name = name;
        this.given = given;
        this.make = make;
        this.release = release;
    }

    /** Makes a kind whose every object is made for its example. */
    static <T> ObjectKind<T> made(String name, Function<ExampleObjects, T> make, Consumer<T> release) {
        return new ObjectKind<>(name, null, make, release);
    }

    /** Makes a kind of which the stage already has one, which examples that do not end it use. */
    static <T> ObjectKind<T> given(
            String name, Function<Stage, T> given, Function<ExampleObjects, T> make, Consumer<T> release) {
        return new ObjectKind<>(name, given, make, release);
    }

    /** Returns the stage's own object where there is one, else a new one that the example's objects release. */
    T shared(ExampleObjects objects) {
        return given == null ? objects.own(make.apply(objects), release) : given.apply(objects.stage());
    }

    /** Returns a new object; its one reference is the caller's. */
    T fresh(ExampleObjects objects) {
        return make.apply(objects);
    }

    /** Gives one reference back: one call of the kind's Release. */
    void release(T object) {
        release.accept(object);
    }

    @Override
    public String toString() {
        return name;
    }
}
