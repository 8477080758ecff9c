package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operations that the prefix starts and all threads pump for, and requests that deliver objects. */
final class FutureMoves {
    private FutureMoves() {}

    /** In the prefix: operations that nobody has awaited. */
    static void pending(Hand prefix, List<Pending> pending) {
        prefix.some(Kind.QUEUE).ifPresent(queue -> prefix.deviceOf(queue).ifPresent(device -> {
            CallbackMode mode = Pumps.mode(prefix);
            List<Step> body = Bodies.of(prefix, mode, device);
            String name =
                    switch (prefix.random().nextInt(4)) {
                        case 0 ->
                            prefix.start(
                                    "r",
                                    Fn.INSTANCE_REQUEST_ADAPTER,
                                    prefix.instanceOf(queue).orElseThrow(),
                                    mode,
                                    body,
                                    Terms.OF_BACKEND);
                        case 1 -> {
                            ScopeMoves.push(prefix, device);
                            yield prefix.start("p", Fn.DEVICE_POP_ERROR_SCOPE, device, mode, body);
                        }
                        default -> prefix.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, queue, mode, body);
                    };
            prefix.instanceOf(queue).ifPresent(instance -> pending.add(new Pending(name, instance)));
        }));
    }

    /** An operation of the prefix, and the instance whose pumps bring its callback. */
    record Pending(String name, Thing instance) {}

    /** Waits for one or some of the prefix's operations. */
    static void wait(Hand hand, List<Pending> pending) {
        List<Pending> open = pending.stream()
                .filter(each -> each.instance().isFor(hand.section()))
                .toList();
        if (open.isEmpty() || !hand.has(Fn.INSTANCE_WAIT_ANY)) {
            return;
        }
        Pending first = hand.oneOf(open);
        List<String> names = new ArrayList<>(List.of(first.name()));
        for (Pending each : open) {
            if (!each.equals(first) && each.instance().equals(first.instance()) && hand.chance(50)) {
                names.add(each.name());
            }
        }
        Pumps.waitAny(hand, first.instance(), names.toArray(String[]::new));
    }

    static void processEvents(Hand hand) {
        hand.some(Kind.INSTANCE).ifPresent(instance -> hand.call(Fn.INSTANCE_PROCESS_EVENTS, instance));
    }

    /**
     * In a callback of one thread: says that it runs, and waits until a call of another has returned. An implementation that
     * holds a lock while it calls back lets neither go on.
     */
    static void whileCalledBack(Hand one, Hand other) {
        Optional<Thing> shared = one.some(Kind.QUEUE, Thing::isShared);
        shared.flatMap(one::instanceOf).filter(Thing::isShared).ifPresent(instance -> {
            Thing queue = shared.orElseThrow();
            String running = one.world().fresh("l");
            String done = one.world().fresh("l");
            List<Step> body = List.of(new Step.Post(running), new Step.WaitFor(done));
            Thing device = one.deviceOf(queue).orElseThrow();
            CallbackMode mode = one.has(Fn.INSTANCE_WAIT_ANY) && one.chance(40)
                    ? CallbackMode.WAIT_ANY_ONLY
                    : CallbackMode.ALLOW_PROCESS_EVENTS;
            String called = operation(one, device, queue, mode, body);
            boolean polls = one.has(Fn.INSTANCE_WAIT_ANY) && one.chance(12);
            if (polls) {
                String started = one.world().fresh("l");
                one.add(new Step.Post(started)); // else another's pump might run the callback before it has a name
                other.add(new Step.WaitFor(started));
            }
            one.add(new Step.Await(called));
            other.add(new Step.WaitFor(running));
            if (polls) { // which the callback does not hold up
                other.ask(Fn.INSTANCE_WAIT_ANY, instance, Terms.many(Terms.ref(called)), Terms.whole(0));
            } else {
                act(other, device, queue, instance);
            }
            other.add(new Step.Post(done));
        });
    }

    private static String operation(Hand hand, Thing device, Thing queue, CallbackMode mode, List<Step> body) {
        int draw = hand.random().nextInt(4);
        if (draw == 0) {
            return hand.start("p", Fn.DEVICE_POP_ERROR_SCOPE, device, mode, body);
        }
        Optional<Thing> buffer = BufferStock.some(hand, Thing.Role.CONTESTED)
                .filter(b -> b.device().equals(device.device()));
        return draw == 1 && buffer.isPresent()
                ? MemoryMoves.mapAll(hand, buffer.get(), mode, body)
                : hand.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, queue, mode, body);
    }

    private static void act(Hand other, Thing device, Thing queue, Thing instance) {
        switch (other.random().nextInt(8)) {
            case 0 -> other.call(Fn.INSTANCE_PROCESS_EVENTS, instance);
            case 1 -> CreationMoves.small(other, device);
            case 2 -> {
                CallbackMode mode = CallbackMode.ALLOW_PROCESS_EVENTS;
                String mine = other.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, queue, mode, List.of());
                if (other.has(Fn.INSTANCE_WAIT_ANY)) {
                    other.ask(Fn.INSTANCE_WAIT_ANY, instance, Terms.many(Terms.ref(mine)), Terms.whole(0));
                }
            }
            case 3 -> ScopeMoves.push(other, device);
            case 4 ->
                BufferStock.some(other, Thing.Role.CONTESTED).ifPresent(buffer -> other.call(Fn.BUFFER_UNMAP, buffer));
            case 5 -> other.call(Fn.DEVICE_GET_LIMITS, device, Terms.FILLED);
            case 6 ->
                other.call(
                        Fn.BUFFER_DESTROY,
                        BufferStock.create(other, device, BufferStock.READABLE, false, Thing.Role.PRIVATE));
            default -> DataMoves.write(other);
        }
    }
}
