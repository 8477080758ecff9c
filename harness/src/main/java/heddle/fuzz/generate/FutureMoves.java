package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;

/** Operations that the prefix starts and all threads pump for, and requests that deliver objects. */
final class FutureMoves {
    private FutureMoves() {}

    /** In the prefix: operations that nobody has awaited. */
    static void pending(Hand prefix, List<Pending> pending) {
        prefix.some(Kind.QUEUE).ifPresent(queue -> {
            CallbackMode mode = prefix.mode();
            Thing device = prefix.named(queue.device());
            List<Step> body = Bodies.of(prefix, mode, device);
            String name =
                    switch (prefix.random().nextInt(4)) {
                        case 0 ->
                            prefix.start(
                                    "r",
                                    Fn.INSTANCE_REQUEST_ADAPTER,
                                    prefix.named(prefix.world().instanceOf(queue.device())),
                                    mode,
                                    body,
                                    Terms.OF_BACKEND);
                        case 1 -> {
                            ScopeMoves.push(prefix, device);
                            yield prefix.start("p", Fn.DEVICE_POP_ERROR_SCOPE, device, mode, body);
                        }
                        default -> prefix.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, queue, mode, body);
                    };
            pending.add(new Pending(name, prefix.world().instanceOf(queue.device())));
        });
    }

    /** An operation of the prefix, and the instance whose pumps bring its callback. */
    record Pending(String name, String instance) {}

    /** Waits for one or some of the prefix's operations. */
    static void wait(Hand hand, List<Pending> pending) {
        if (pending.isEmpty() || !hand.has(Fn.INSTANCE_WAIT_ANY)) {
            return;
        }
        Pending first = hand.oneOf(pending);
        List<String> names = new ArrayList<>(List.of(first.name()));
        for (Pending each : pending) {
            if (!each.equals(first) && each.instance().equals(first.instance()) && hand.chance(50)) {
                names.add(each.name());
            }
        }
        hand.waitAny(hand.named(first.instance()), names.toArray(String[]::new));
    }

    static void processEvents(Hand hand) {
        hand.some(Kind.INSTANCE).ifPresent(instance -> hand.call(Fn.INSTANCE_PROCESS_EVENTS, instance));
    }

    /** Requests an adapter, and with some luck a device on it. */
    static void request(Hand hand) {
        hand.some(Kind.INSTANCE).ifPresent(instance -> {
            CallbackMode mode = hand.mode();
            String adapter =
                    hand.start("r", Fn.INSTANCE_REQUEST_ADAPTER, instance, mode, List.of(), Terms.OF_BACKEND);
            if (hand.chance(40)) {
                hand.add(new Step.Await(adapter));
                device(hand, instance, adapter);
            } else {
                hand.settle(adapter, instance.device(), mode);
            }
        });
    }

    private static void device(Hand hand, Thing instance, String adapter) {
        Thing delivered = new Thing(
                adapter + "_object", Kind.ADAPTER, instance.device(), hand.section(), Thing.Role.PLAIN);
        CallbackMode mode = hand.mode();
        String device =
                hand.start("e", Fn.ADAPTER_REQUEST_DEVICE, delivered, mode, List.of(), Terms.OF_BACKEND);
        hand.settle(device, instance.device(), mode);
    }

    /**
     * In a callback of one thread: waits until a call of another has returned. An implementation that holds a lock while it
     * calls back lets neither go on.
     */
    static void whileCalledBack(Hand one, Hand other) {
        one.some(Kind.QUEUE, Thing::isShared).ifPresent(queue -> {
            String latch = one.world().fresh("l");
            List<Step> body = List.of(new Step.WaitFor(latch));
            CallbackMode mode = CallbackMode.ALLOW_PROCESS_EVENTS;
            Thing device = one.named(queue.device());
            boolean pops = one.chance(40);
            String name = pops
                    ? one.start("p", Fn.DEVICE_POP_ERROR_SCOPE, device, mode, body)
                    : one.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, queue, mode, body);
            one.settle(name, queue.device(), mode);
            act(other, device, queue);
            other.add(new Step.Post(latch));
        });
    }

    private static void act(Hand other, Thing device, Thing queue) {
        Thing instance = other.named(other.world().instanceOf(queue.device()));
        switch (other.random().nextInt(6)) {
            case 0 -> other.call(Fn.INSTANCE_PROCESS_EVENTS, instance);
            case 1 -> CreationMoves.small(other, device);
            case 2 -> other.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, queue, other.mode(), List.of());
            case 3 -> ScopeMoves.push(other, device);
            case 4 -> MapMoves.contest(other);
            default -> DataMoves.write(other);
        }
    }
}
