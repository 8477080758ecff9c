package heddle.property.destruction;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A call with an object that is about to be destroyed, and what must hold of its answer afterwards.
 *
 * @param calls made while another thread destroys the object
 * @param judge fails unless the answer is sane; told whether the call made an error
 */
record Use(UntilDestroyed calls, Consumer<Boolean> judge) {
    /** A call that is made once, without an answer. */
    static Use once(Runnable call) {
        return new Use(UntilDestroyed.once(List.of(call)), erred -> {});
    }

    /** A call that is made until the object is destroyed, and judges its answer itself. */
    static Use again(Runnable call) {
        return new Use(UntilDestroyed.again(call), erred -> {});
    }

    /** A call that is made once, and whose answer is judged after the round. */
    static <T> Use judged(Supplier<T> call, BiConsumer<T, Boolean> judge) {
        AtomicReference<T> answer = new AtomicReference<>();
        return new Use(
                UntilDestroyed.once(List.of(() -> answer.set(call.get()))), erred -> judge.accept(answer.get(), erred));
    }

    /** A call that is made once, and after which something must hold. */
    static Use then(Runnable call, Runnable expectation) {
        return new Use(UntilDestroyed.once(List.of(call)), erred -> expectation.run());
    }
}
