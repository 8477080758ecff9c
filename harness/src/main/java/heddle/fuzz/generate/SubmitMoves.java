package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.Arrays;
import java.util.List;

/** Submits that must fail, as a whole, since some of their commands are spent. Rests on QUE-1. */
final class SubmitMoves {
    private SubmitMoves() {}

    /** Submits commands, and submits them again, alone or behind some that are fresh. */
    static void again(Hand hand) {
        hand.some(Kind.DEVICE).ifPresent(device -> {
            Thing spent = once(hand, device);
            if (hand.chance(50)) {
                submit(hand, device, spent);
            } else {
                hand.some(Kind.BUFFER, Thing.Role.DATA, device).ifPresent(target -> {
                    Thing encoder = EncoderMoves.encoder(hand, device);
                    EncoderMoves.clear(hand, encoder, target);
                    Thing fresh = EncoderMoves.finish(hand, encoder);
                    submit(hand, device, fresh, spent);
                    fresh.leave(hand.section());
                });
            }
            spent.leave(hand.section());
        });
    }

    /** Records some commands and submits them; they are spent, and held. */
    static Thing once(Hand hand, Thing device) {
        Thing encoder = EncoderMoves.encoder(hand, device);
        EncoderMoves.command(hand, device, encoder);
        Thing commands = EncoderMoves.finish(hand, encoder);
        submit(hand, device, commands);
        return commands;
    }

    /** Submits in a scope, which tells whether that was an error: beside another who submits the same. */
    static void scoped(Hand hand, Thing device, Thing commands) {
        hand.call(Fn.DEVICE_PUSH_ERROR_SCOPE, device, Terms.word("Validation"));
        submit(hand, device, commands);
        CallbackMode mode = CallbackMode.ALLOW_PROCESS_EVENTS;
        hand.add(new Step.Await(hand.start("p", Fn.DEVICE_POP_ERROR_SCOPE, device, mode, List.of())));
    }

    static void submit(Hand hand, Thing device, Thing... commands) {
        hand.call(
                Fn.QUEUE_SUBMIT,
                hand.queueOf(device),
                Terms.many(Arrays.stream(commands).map(Terms::ref).toArray(Value[]::new)));
    }
}
