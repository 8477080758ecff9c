package heddle.fuzz.generate;

import heddle.program.Place;
import heddle.program.Step;
import heddle.program.Steps;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.stream.Stream;

/** How the callbacks of a program come about: in which modes, and in which pumps. */
final class Pumps {
    private static final int MOST_NAMED = 64;

    private Pumps() {}

    /** Returns a mode that the backend can pump. */
    static CallbackMode mode(Hand hand) {
        boolean waits = hand.has(Fn.INSTANCE_WAIT_ANY);
        int draw = hand.random().nextInt(10);
        if (draw < 3 && waits) {
            return CallbackMode.WAIT_ANY_ONLY;
        }
        return draw < 8 ? CallbackMode.ALLOW_PROCESS_EVENTS : CallbackMode.ALLOW_SPONTANEOUS;
    }

    /** Lets the callback of an operation on something come, on whichever way, or leaves that to others. */
    static void settle(Hand hand, String operation, Thing on, CallbackMode mode) {
        hand.instanceOf(on)
                .ifPresent(instance ->
                        settle(hand, operation, instance, mode, hand.random().nextInt(10)));
    }

    private static void settle(Hand hand, String operation, Thing instance, CallbackMode mode, int draw) {
        if (draw < 4) {
            hand.add(new Step.Await(operation));
        } else if (draw < 6 && hand.has(Fn.INSTANCE_WAIT_ANY)) {
            waitAny(hand, instance, operation);
        } else if (draw < 8 && !mode.equals(CallbackMode.WAIT_ANY_ONLY)) {
            hand.call(Fn.INSTANCE_PROCESS_EVENTS, instance);
        }
    }

    /** Without end waits who holds nobody up: for an operation whose callback does nothing. */
    private static long timeout(Hand hand, String operation) {
        World world = hand.world();
        boolean silent = Stream.concat(world.section(hand.section()).stream(), world.section(Place.PREFIX).stream())
                .filter(step -> operation.equals(step.result())
                        && !Steps.callbacks(step).isEmpty())
                .anyMatch(step -> Steps.callbacks(step).stream()
                        .allMatch(callback -> callback.body().isEmpty()));
        return silent && hand.chance(65) ? Value.Whole.FOREVER.bits() : hand.oneOf(1L, 1_000_000L, 20_000_000L);
    }

    /** Waits for some operations, for no time, a short one, or until one is done. */
    static void waitAny(Hand hand, Thing instance, String... operations) {
        int most = hand.world().abilities().timedWaitAnyMaxCount();
        boolean one = operations.length == 1; // a timed wait for futures of several sources is an error
        int count = operations.length;
        if (hand.chance(10)) { // a future may stand in a list more than once
            count = one && most > 1 && most <= MOST_NAMED && hand.chance(30) ? most : count + 1;
        }
        Value[] futures = new Value[count];
        for (int i = 0; i < futures.length; i++) {
            futures[i] = Terms.ref(operations[i % operations.length]);
        }
        long timeout = one && count <= most && hand.chance(55) ? timeout(hand, operations[0]) : 0;
        hand.ask(Fn.INSTANCE_WAIT_ANY, instance, Terms.many(futures), Terms.whole(timeout));
    }
}
