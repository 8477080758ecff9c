package heddle.fuzz.generate;

import heddle.webgpu.Fn;
import java.util.Optional;

/** Commands: recorded by one thread, and submitted. */
final class EncoderMoves {
    private static final long RESOLVE_ALIGNMENT = 256;

    private EncoderMoves() {}

    /** Records a few commands that change data, and submits them. */
    static void commands(Hand hand) {
        hand.some(Kind.DEVICE).ifPresent(device -> {
            Thing encoder = encoder(hand, device);
            for (int i = hand.oneOf(1, 1, 2); i > 0; i--) {
                command(hand, device, encoder);
            }
            submit(hand, device, encoder);
        });
    }

    /** Two recordings that are submitted together, in either order. */
    static void together(Hand hand) {
        hand.some(Kind.DEVICE).ifPresent(device -> {
            Thing first = finished(hand, device);
            Thing second = finished(hand, device);
            boolean turned = hand.chance(60);
            SubmitMoves.submit(hand, device, turned ? second : first, turned ? first : second);
            first.leave(hand.section());
            second.leave(hand.section());
        });
    }

    private static Thing finished(Hand hand, Thing device) {
        Thing encoder = encoder(hand, device);
        command(hand, device, encoder);
        return finish(hand, encoder);
    }

    static Thing encoder(Hand hand, Thing device) {
        return hand.make("n", Kind.COMMAND_ENCODER, Fn.DEVICE_CREATE_COMMAND_ENCODER, device, Terms.NULL);
    }

    /** Ends a recording. */
    static Thing finish(Hand hand, Thing encoder) {
        Thing commands = hand.make("o", Kind.COMMAND_BUFFER, Fn.COMMAND_ENCODER_FINISH, encoder, Terms.NULL);
        Encoding.leave(hand, encoder);
        return commands;
    }

    /** Ends a recording and has it executed by the queue of its device. */
    static void submit(Hand hand, Thing device, Thing encoder) {
        submitOne(hand, device, finish(hand, encoder));
    }

    static void submitOne(Hand hand, Thing device, Thing commands) {
        if (hand.chance(15)) {
            hand.call(Fn.COMMAND_BUFFER_SET_LABEL, commands, Terms.text("finished"));
        }
        if (hand.chance(10)) {
            hand.call(Fn.COMMAND_BUFFER_ADD_REF, commands);
        }
        SubmitMoves.submit(hand, device, commands);
        if (hand.chance(50)) {
            hand.call(Fn.COMMAND_BUFFER_RELEASE, commands);
        }
        commands.end();
    }

    /** One command or pass. */
    static void command(Hand hand, Thing device, Thing encoder) {
        Optional<Thing> target = hand.some(Kind.BUFFER, Thing.Role.DATA, device);
        boolean scratch = hand.some(Kind.BUFFER, Thing.Role.SCRATCH, device).isPresent();
        int draw = hand.random().nextInt(scratch ? 14 : 10);
        if (draw < 2) {
            Encoding.remark(hand, encoder);
        } else if (draw < 4) {
            target.ifPresent(buffer -> clear(hand, encoder, buffer));
        } else if (draw < 7) {
            target.filter(Thing::isStorage).ifPresent(buffer -> ComputeMoves.dispatch(hand, device, encoder, buffer));
        } else if (draw < 10) {
            target.ifPresent(buffer -> copy(hand, device, encoder, buffer));
        } else if (draw == 10) {
            TexelMoves.copy(hand, device, encoder);
        } else if (draw == 11) {
            ComputeMoves.indirect(hand, device, encoder);
        } else if (draw == 12) {
            resolve(hand, device, encoder);
        } else if (DrawMoves.drawingDevice(hand).isPresent()) {
            DrawMoves.pass(hand, device, encoder);
        }
    }

    static void clear(Hand hand, Thing encoder, Thing buffer) {
        hand.call(
                Fn.COMMAND_ENCODER_CLEAR_BUFFER,
                encoder,
                Terms.ref(buffer),
                Terms.whole(hand.oneOf(0, 8)),
                Terms.whole(16));
    }

    private static void copy(Hand hand, Thing device, Thing encoder, Thing target) {
        hand.some(
                        Kind.BUFFER,
                        b -> b.role() == Thing.Role.DATA
                                && b.isStorage()
                                && b != target
                                && b.device().equals(device.device()))
                .ifPresent(source -> copy(hand, encoder, source, target, hand.oneOf(0, 16), 16));
    }

    static void copy(Hand hand, Thing encoder, Thing source, Thing target, int at, int count) {
        hand.call(
                Fn.COMMAND_ENCODER_COPY_BUFFER_TO_BUFFER,
                encoder,
                Terms.ref(source),
                Terms.whole(at),
                Terms.ref(target),
                Terms.whole(at),
                Terms.whole(count));
    }

    /** Stores the results of queries in a buffer. */
    static void resolve(Hand hand, Thing device, Thing encoder) {
        hand.call(
                Fn.COMMAND_ENCODER_RESOLVE_QUERY_SET,
                encoder,
                Terms.ref(DrawParts.queries(hand, device)),
                Terms.whole(0),
                Terms.whole(Specimens.QUERY_COUNT),
                Terms.ref(DrawParts.scratch(hand, device)),
                Terms.whole(hand.oneOf(0L, RESOLVE_ALIGNMENT)));
    }

    /** Copies a buffer that was written through its mapping into one that is read in the end. */
    static void copyToSome(Hand hand, Thing source) {
        hand.some(Kind.BUFFER, Thing.Role.DATA, source)
                .ifPresent(target -> hand.deviceOf(source).ifPresent(device -> {
                    Thing encoder = encoder(hand, device);
                    copy(hand, encoder, source, target, 8, 8);
                    submit(hand, device, encoder);
                }));
    }

    /** In the suffix: reads a buffer, through a copy where it cannot be mapped. */
    static void readBack(Hand suffix, Thing buffer) {
        if (!buffer.isStorage() && buffer.role() != Thing.Role.SHARED) {
            MemoryMoves.read(suffix, buffer);
        } else if (suffix.world().abilities().executesCommands()) {
            suffix.deviceOf(buffer).ifPresent(device -> {
                Thing staging = BufferStock.create(suffix, device, BufferStock.READABLE, false, Thing.Role.PRIVATE);
                Thing encoder = encoder(suffix, device);
                copy(suffix, encoder, buffer, staging, 0, Specimens.BUFFER_BYTES);
                submit(suffix, device, encoder);
                MemoryMoves.read(suffix, staging);
            });
        }
    }
}
