package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Optional;

/** Requests that bring adapters and devices, and the future of a loss. */
final class RequestMoves {
    private static final long TOO_MANY = 1 << 20;

    private RequestMoves() {}

    /** Waits for the loss of a device, which comes at some time or never. */
    static void lost(Hand hand) {
        hand.someDevice()
                .filter(d -> hand.has(Fn.DEVICE_GET_LOST_FUTURE, Fn.INSTANCE_WAIT_ANY))
                .ifPresent(device -> hand.instanceOf(device).ifPresent(instance -> {
                    String loss = hand.ask(Fn.DEVICE_GET_LOST_FUTURE, device);
                    Pumps.waitAny(hand, instance, loss);
                }));
    }

    /** Waits until one of two things is done, of which only the one comes. */
    static void either(Hand hand) {
        hand.someDevice()
                .filter(d -> hand.world().abilities().timedWaitAnyMaxCount() > 1)
                .filter(d -> hand.has(Fn.DEVICE_GET_LOST_FUTURE, Fn.INSTANCE_WAIT_ANY))
                .ifPresent(device -> hand.instanceOf(device).ifPresent(instance -> {
                    String loss = hand.ask(Fn.DEVICE_GET_LOST_FUTURE, device);
                    ScopeMoves.push(hand, device);
                    String popped = hand.start("p", Fn.DEVICE_POP_ERROR_SCOPE, device, Pumps.mode(hand), List.of());
                    Value both = Terms.many(Terms.ref(popped), Terms.ref(loss));
                    hand.ask(Fn.INSTANCE_WAIT_ANY, instance, both, Value.Whole.FOREVER);
                }));
    }

    /** Requests an adapter, and with some luck a device on it. */
    static void request(Hand hand) {
        hand.some(Kind.INSTANCE).ifPresent(instance -> {
            CallbackMode mode = Pumps.mode(hand);
            String request = hand.start("r", Fn.INSTANCE_REQUEST_ADAPTER, instance, mode, List.of(), Terms.OF_BACKEND);
            if (hand.chance(40)) {
                hand.add(new Step.Await(request));
                device(hand, hand.delivered(request, Kind.ADAPTER, Thing.Role.PLAIN, instance));
            } else {
                Pumps.settle(hand, request, instance, mode);
            }
        });
    }

    /** Requests a device that no adapter gives, and asks to be told when it is lost. */
    private static void unborn(Hand hand, Thing adapter) {
        CallbackMode mode = Pumps.mode(hand);
        Value impossible = Terms.struct(
                "requiredLimits",
                Terms.struct("maxBindGroups", Terms.whole(TOO_MANY)),
                "deviceLostCallbackInfo",
                Terms.callback(CallbackMode.ALLOW_PROCESS_EVENTS, List.of()));
        String request = hand.start("e", Fn.ADAPTER_REQUEST_DEVICE, adapter, mode, List.of(), impossible);
        Pumps.settle(hand, request, adapter, mode);
    }

    private static void device(Hand hand, Thing adapter) {
        if (hand.chance(15)) {
            unborn(hand, adapter);
        }
        CallbackMode mode = Pumps.mode(hand);
        String request = hand.start("e", Fn.ADAPTER_REQUEST_DEVICE, adapter, mode, List.of(), Terms.OF_BACKEND);
        if (hand.chance(40)) {
            hand.add(new Step.Await(request));
            Thing device = hand.deliveredDevice(request, adapter);
            InstanceMoves.pending(hand, device);
            if (hand.chance(15)) {
                LifetimeMoves.inCallback(hand, device);
            } else if (hand.chance(60)) {
                end(hand, device);
            }
            if (hand.chance(25)) { // an adapter may give a second device, or say that it does not
                Pumps.settle(
                        hand,
                        hand.start("e", Fn.ADAPTER_REQUEST_DEVICE, adapter, mode, List.of(), Terms.OF_BACKEND),
                        adapter,
                        mode);
            }
        } else {
            Pumps.settle(hand, request, adapter, mode);
        }
    }

    /** Gives a device back, or destroys it, while what it made is held; and waits until it is told lost, if it does. */
    private static void end(Hand hand, Thing device) {
        boolean asks = hand.has(Fn.DEVICE_GET_LOST_FUTURE, Fn.INSTANCE_WAIT_ANY) && hand.chance(40);
        String loss = asks ? hand.ask(Fn.DEVICE_GET_LOST_FUTURE, device) : "";
        Optional<Thing> instance = hand.instanceOf(device);
        if (hand.chance(60)) {
            hand.release(device);
        } else {
            hand.call(Fn.DEVICE_DESTROY, device);
        }
        if (hand.chance(60)) {
            hand.add(new Step.Await(device.name()));
        }
        instance.filter(unused -> asks).ifPresent(its -> Pumps.waitAny(hand, its, loss));
    }
}
