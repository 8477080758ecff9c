package heddle.property.specimen;

import heddle.cases.Actor;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Firing;
import heddle.webgpu.Handle;
import heddle.webgpu.Operation;
import java.util.function.LongFunction;

/**
 * How to come by an object that a callback brings.
 *
 * @param recipe what such objects do
 * @param handle makes a handle of the address that the callback brought
 * @param request asks for one more object: one call of webgpu.h
 * @param end fails unless the last object has ended, where that can be told
 */
public record Delivery<T extends Handle>(Recipe<T> recipe, LongFunction<T> handle, Request request, Actor.Work end)
        implements AutoCloseable {
    /** One call of an asynchronous function. */
    @FunctionalInterface
    interface Request {
        Operation start(CallbackMode mode, CallbackBody body);
    }

    /** Asks for an object on the calling thread; the body runs inside the callback that brings it. */
    public Operation start(CallbackMode mode, CallbackBody body) {
        return request.start(mode, body);
    }

    /** Takes over what a callback brought, with its one reference; fails if it brought nothing. */
    public Specimen take(Firing answer) {
        if (answer.object() == 0) {
            throw new AssertionError("a " + answer.kind() + " callback brought no object: status " + answer.status()
                    + " " + answer.message());
        }
        return recipe.of(handle.apply(answer.object()));
    }

    /** Fails unless what was delivered has ended, after its one release; of some types that cannot be told. */
    public void expectEnded() throws Exception {
        end.run();
    }

    /** Gives back what the objects rest on. */
    @Override
    public void close() {
        recipe.close();
    }
}
