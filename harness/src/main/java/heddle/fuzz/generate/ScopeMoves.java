package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;

/** Error scopes, and calls that make errors inside and outside of them. */
final class ScopeMoves {
    private ScopeMoves() {}

    /** A scope with something inside it, or nothing. */
    static void scope(Hand hand) {
        if (!hand.has(Fn.DEVICE_PUSH_ERROR_SCOPE, Fn.DEVICE_POP_ERROR_SCOPE)) {
            return;
        }
        hand.someDevice().ifPresent(device -> {
            push(hand, device);
            int draw = hand.random().nextInt(10);
            if (draw < 5) {
                error(hand, device);
            } else if (draw < 7) {
                CreationMoves.small(hand, device);
            } else if (draw < 8) {
                push(hand, device);
                error(hand, device);
                pop(hand, device);
            } else if (draw == 8 && hand.has(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC)) {
                AsyncMoves.pipeline(hand, device);
            } else if (draw == 9) {
                errorInCallback(hand, device);
            }
            pop(hand, device);
        });
    }

    /** An error in a callback that runs while the scope is open: the thread that pumps makes it. */
    private static void errorInCallback(Hand hand, Thing device) {
        CallbackMode mode = CallbackMode.ALLOW_PROCESS_EVENTS;
        List<Step> body = hand.body(() -> error(hand, device));
        String done = hand.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, hand.queueOf(device), mode, body);
        if (hand.instanceOf(device).isPresent()) {
            hand.add(new Step.Await(done));
        }
    }

    static void push(Hand hand, Thing device) {
        String filter = hand.chance(75) ? "Validation" : hand.oneOf("OutOfMemory", "Internal");
        hand.call(Fn.DEVICE_PUSH_ERROR_SCOPE, device, Terms.word(filter));
    }

    static void lonePush(Hand hand) {
        hand.someDevice().ifPresent(device -> push(hand, device));
    }

    static void lonePop(Hand hand) {
        hand.someDevice().ifPresent(device -> pop(hand, device));
    }

    static void pop(Hand hand, Thing device) {
        CallbackMode mode = Pumps.mode(hand);
        String popped = hand.start("p", Fn.DEVICE_POP_ERROR_SCOPE, device, mode, Bodies.of(hand, mode, device));
        Pumps.settle(hand, popped, device, mode);
    }

    /** An error outside of all scopes that this section opened lately. */
    static void loneError(Hand hand) {
        hand.someDevice().ifPresent(device -> error(hand, device));
    }

    /** One call that is surely wrong. */
    static void error(Hand hand, Thing device) {
        List<Runnable> ways = List.of(
                () -> hand.make(
                        "w", Kind.BUFFER, Fn.DEVICE_CREATE_BUFFER, device, Specimens.buffer("MapRead|MapWrite", false)),
                () -> hand.make("w", Kind.TEXTURE, Fn.DEVICE_CREATE_TEXTURE, device, Specimens.NO_TEXTURE),
                () -> hand.make(
                        "w", Kind.SHADER_MODULE, Fn.DEVICE_CREATE_SHADER_MODULE, device, Specimens.BROKEN_MODULE),
                () -> hand.make(
                        "w",
                        Kind.BIND_GROUP_LAYOUT,
                        Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT,
                        device,
                        Specimens.CLASHING_LAYOUT));
        hand.oneOf(ways).run();
        spoil(hand);
    }

    /** What came of it is an invalid object, which nothing else uses. */
    private static void spoil(Hand hand) {
        Thing made = hand.world().things().get(hand.world().things().size() - 1);
        if (hand.chance(30)) {
            hand.release(made);
        } else {
            made.end();
        }
    }
}
