package heddle.probe;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One sort of object that an example works on, a mapped buffer for example: how it is made and how it is released.
 *
 * @param <T> the typed handle
 */
public final class ObjectKind<T> {
    /** How references to the objects of a kind are added and given back: one call each. */
    record Counting<T>(Consumer<T> addRef, Consumer<T> release) {}

    private final String name;
    private final @Nullable Function<Stage, T> given;
    private final Function<ExampleObjects, T> make;
    private final Counting<T> counting;
    private final boolean constant;
    private final Set<ObjectKind<?>> replaced = new HashSet<>();

    private ObjectKind(
            String name,
            @Nullable Function<Stage, T> given,
            Function<ExampleObjects, T> make,
            Counting<T> counting,
            boolean constant) {
        this.name = name;
        this.given = given;
        this.make = make;
        this.counting = counting;
        this.constant = constant;
    }

    /** Makes a kind whose every object is made for its example. */
    static <T> ObjectKind<T> made(
            String name, Function<ExampleObjects, T> make, Consumer<T> addRef, Consumer<T> release) {
        return new ObjectKind<>(name, null, make, new Counting<>(addRef, release), false);
    }

    /** Makes a kind whose objects no call changes, a pipeline for example: many examples may use one. */
    static <T> ObjectKind<T> constant(
            String name, Function<ExampleObjects, T> make, Consumer<T> addRef, Consumer<T> release) {
        return new ObjectKind<>(name, null, make, new Counting<>(addRef, release), true);
    }

    /** Makes a kind of which the stage already has one, which examples that do not end it use. */
    static <T> ObjectKind<T> given(
            String name,
            Function<Stage, T> given,
            Function<ExampleObjects, T> make,
            Consumer<T> addRef,
            Consumer<T> release) {
        return new ObjectKind<>(name, given, make, new Counting<>(addRef, release), false);
    }

    /** Says that calls on objects of those kinds are as legal on one of this kind. */
    ObjectKind<T> standingFor(List<ObjectKind<T>> others) {
        replaced.addAll(others);
        return this;
    }

    /** Tells whether calls on an object of that kind are as legal on one of this kind. */
    public boolean standsFor(ObjectKind<?> other) {
        return equals(other) || replaced.contains(other);
    }

    /** Tells whether the stage has one of these already. */
    public boolean isGiven() {
        return given != null;
    }

    /** Tells whether no call changes an object of this kind. */
    public boolean isConstant() {
        return constant;
    }

    /** Returns the stage's own object where there is one, else a new one that the example's objects release. */
    T shared(ExampleObjects objects) {
        return given == null ? objects.own(make.apply(objects), counting.release()) : given.apply(objects.stage());
    }

    /** Returns a new object; its one reference is the caller's. */
    T fresh(ExampleObjects objects) {
        return make.apply(objects);
    }

    /** Adds one reference, which is the caller's: one call of the kind's AddRef. */
    void addRef(T object) {
        counting.addRef().accept(object);
    }

    /** Gives one reference back: one call of the kind's Release. */
    public void release(T object) {
        counting.release().accept(object);
    }

    @Override
    public String toString() {
        return name;
    }
}
