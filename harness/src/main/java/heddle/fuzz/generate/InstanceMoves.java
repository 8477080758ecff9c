package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;

/** Instances of a thread's own, which it gives back while something is pending on them. */
final class InstanceMoves {
    private static final Value TIMING = Terms.struct("requiredFeatures", Terms.many(Terms.word("TimestampQuery")));

    private InstanceMoves() {}

    /** Makes an instance, gets as far as chance has it, and mostly gives the instance back. */
    static void own(Hand hand) {
        Thing instance = hand.instance(Terms.OF_BACKEND);
        CallbackMode mode = Pumps.mode(hand);
        String request = hand.start("r", Fn.INSTANCE_REQUEST_ADAPTER, instance, mode, List.of(), Terms.OF_BACKEND);
        if (hand.chance(30)) {
            Pumps.settle(hand, request, instance, mode);
        } else {
            hand.add(new Step.Await(request));
            Thing adapter = hand.delivered(request, Kind.ADAPTER, Thing.Role.PLAIN, instance);
            if (hand.chance(25)) {
                timed(hand, adapter);
            } else {
                device(hand, adapter);
            }
        }
        if (hand.chance(80)) {
            hand.release(instance);
        }
    }

    /** Waits with a timeout on an instance that has no timed waits, which is refused and loses no callback. */
    static void untimed(Hand hand) {
        if (!hand.world().abilities().timedWaits() || !hand.has(Fn.INSTANCE_WAIT_ANY)) {
            return;
        }
        Thing instance = hand.instance(Terms.NULL);
        CallbackMode mode = Pumps.mode(hand);
        String request = hand.start("r", Fn.INSTANCE_REQUEST_ADAPTER, instance, mode, List.of(), Terms.OF_BACKEND);
        hand.ask(Fn.INSTANCE_WAIT_ANY, instance, Terms.many(Terms.ref(request)), Terms.whole(hand.oneOf(1, 1_000_000)));
        hand.release(instance);
    }

    private static void device(Hand hand, Thing adapter) {
        CallbackMode mode = Pumps.mode(hand);
        String request = hand.start("e", Fn.ADAPTER_REQUEST_DEVICE, adapter, mode, List.of(), Terms.OF_BACKEND);
        if (hand.chance(60)) {
            hand.add(new Step.Await(request));
            Thing device = hand.deliveredDevice(request, adapter);
            for (int i = hand.oneOf(1, 2, 3); i > 0; i--) {
                pending(hand, device);
            }
        }
    }

    /** Starts something that nobody waits for. */
    static void pending(Hand hand, Thing device) {
        CallbackMode mode = Pumps.mode(hand);
        switch (hand.random().nextInt(4)) {
            case 0 -> hand.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, hand.queueOf(device), mode, List.of());
            case 1 -> {
                ScopeMoves.push(hand, device);
                hand.start("p", Fn.DEVICE_POP_ERROR_SCOPE, device, mode, List.of());
            }
            case 2 -> {
                Thing buffer = BufferStock.create(hand, device, BufferStock.READABLE, false, Thing.Role.CONTESTED);
                MemoryMoves.mapAll(hand, buffer, mode);
            }
            default -> {
                if (hand.has(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC)) {
                    AsyncMoves.pending(hand, device, mode);
                }
            }
        }
    }

    /** Takes times on a device that has the feature for it, if the adapter does. */
    private static void timed(Hand hand, Thing adapter) {
        CallbackMode mode = CallbackMode.ALLOW_PROCESS_EVENTS;
        String request = hand.start("e", Fn.ADAPTER_REQUEST_DEVICE, adapter, mode, List.of(), TIMING);
        hand.add(new Step.Await(request));
        Thing device = hand.deliveredDevice(request, adapter);
        Thing times = hand.make(
                "k",
                Kind.QUERY_SET,
                Thing.Role.DRAWING,
                Fn.DEVICE_CREATE_QUERY_SET,
                device,
                Terms.struct("type", Terms.word("Timestamp"), "count", Terms.whole(Specimens.QUERY_COUNT)));
        Thing encoder = EncoderMoves.encoder(hand, device);
        for (int i = 0; i < 2; i++) {
            hand.call(Fn.COMMAND_ENCODER_WRITE_TIMESTAMP, encoder, Terms.ref(times), Terms.whole(i));
        }
        hand.call(
                Fn.COMMAND_ENCODER_RESOLVE_QUERY_SET,
                encoder,
                Terms.ref(times),
                Terms.whole(0),
                Terms.whole(2),
                Terms.ref(DrawParts.scratch(hand, device)),
                Terms.whole(0));
        EncoderMoves.submit(hand, device, encoder);
    }
}
