package heddle.fuzz.generate;

import heddle.program.Place;
import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Optional;

/** Commands: recorded by one thread, or by several under a mutex, and submitted. */
final class EncoderMoves {
    private static final String MUTEX = "k";

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
            hand.call(
                    Fn.QUEUE_SUBMIT,
                    hand.named(device.device() + "_queue"),
                    Terms.many(Terms.ref(turned ? second : first), Terms.ref(turned ? first : second)));
            first.leave(hand.section());
            second.leave(hand.section());
        });
    }

    private static Thing finished(Hand hand, Thing device) {
        Thing encoder = encoder(hand, device);
        command(hand, device, encoder);
        Thing commands = hand.make("o", Kind.COMMAND_BUFFER, Fn.COMMAND_ENCODER_FINISH, encoder, Terms.NULL);
        encoder.leave(hand.section());
        return commands;
    }

    static Thing encoder(Hand hand, Thing device) {
        return hand.make("n", Kind.COMMAND_ENCODER, Fn.DEVICE_CREATE_COMMAND_ENCODER, device, Terms.NULL);
    }

    /** Ends a recording and has it executed. */
    static void submit(Hand hand, Thing device, Thing encoder) {
        Thing commands = hand.make("o", Kind.COMMAND_BUFFER, Fn.COMMAND_ENCODER_FINISH, encoder, Terms.NULL);
        encoder.leave(hand.section());
        hand.call(Fn.QUEUE_SUBMIT, hand.named(device.device() + "_queue"), Terms.many(Terms.ref(commands)));
        if (hand.chance(50)) {
            hand.release(commands);
        } else {
            commands.leave(hand.section());
        }
    }

    private static void command(Hand hand, Thing device, Thing encoder) {
        Optional<Thing> target = hand.some(
                Kind.BUFFER, b -> b.role() == Thing.Role.DATA && b.device().equals(device.device()));
        int draw = hand.random().nextInt(10);
        if (draw < 2) {
            hand.call(Fn.COMMAND_ENCODER_INSERT_DEBUG_MARKER, encoder, Terms.text("here"));
        } else if (draw < 4) {
            target.ifPresent(buffer -> hand.call(
                    Fn.COMMAND_ENCODER_CLEAR_BUFFER, encoder, Terms.ref(buffer), Terms.whole(8), Terms.whole(16)));
        } else if (draw < 7) {
            target.filter(Thing::isStorage).ifPresent(buffer -> dispatch(hand, device, encoder, buffer));
        } else {
            target.ifPresent(buffer -> copy(hand, device, encoder, buffer));
        }
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

    private static void copy(Hand hand, Thing encoder, Thing source, Thing target, int at, int count) {
        hand.call(
                Fn.COMMAND_ENCODER_COPY_BUFFER_TO_BUFFER,
                encoder,
                Terms.ref(source),
                Terms.whole(at),
                Terms.ref(target),
                Terms.whole(at),
                Terms.whole(count));
    }

    /** A compute pass that counts invocations in a buffer. */
    static void dispatch(Hand hand, Thing device, Thing encoder, Thing buffer) {
        Thing pipeline = CreationMoves.pipeline(hand, device);
        Thing group = CreationMoves.group(hand, device, buffer);
        Thing pass = hand.make("z", Kind.COMPUTE_PASS, Fn.COMMAND_ENCODER_BEGIN_COMPUTE_PASS, encoder, Terms.NULL);
        hand.call(Fn.COMPUTE_PASS_ENCODER_SET_PIPELINE, pass, Terms.ref(pipeline));
        hand.call(Fn.COMPUTE_PASS_ENCODER_SET_BIND_GROUP, pass, Terms.whole(0), Terms.ref(group), Terms.many());
        hand.call(
                Fn.COMPUTE_PASS_ENCODER_DISPATCH_WORKGROUPS,
                pass,
                Terms.whole(hand.oneOf(1, 2, 3)),
                Terms.whole(1),
                Terms.whole(1));
        hand.call(Fn.COMPUTE_PASS_ENCODER_END, pass);
        pass.leave(hand.section());
    }

    /** Copies a buffer that was written through its mapping into one that is read in the end. */
    static void copyToSome(Hand hand, Thing source) {
        hand.some(Kind.BUFFER, b -> b.role() == Thing.Role.DATA && b.device().equals(source.device()))
                .ifPresent(target -> {
                    Thing device = hand.named(source.device());
                    Thing encoder = encoder(hand, device);
                    copy(hand, encoder, source, target, 8, 8);
                    submit(hand, device, encoder);
                });
    }

    /** In the suffix: reads a buffer, through a copy where it cannot be mapped. */
    static void readBack(Hand suffix, Thing buffer) {
        if (!buffer.isStorage() && buffer.role() != Thing.Role.SHARED) {
            MapMoves.read(suffix, buffer);
        } else if (suffix.world().abilities().executesCommands()) {
            Thing device = suffix.named(buffer.device());
            Thing staging = BufferStock.create(suffix, device, BufferStock.READABLE, false, Thing.Role.PRIVATE);
            Thing encoder = encoder(suffix, device);
            copy(suffix, encoder, buffer, staging, 0, Specimens.BUFFER_BYTES);
            submit(suffix, device, encoder);
            MapMoves.read(suffix, staging);
        }
    }

    /** In the prefix: an encoder that several threads will record into, under a mutex; the suffix submits it. */
    static void shared(Hand prefix) {
        prefix.some(Kind.DEVICE).ifPresent(device -> encoder(prefix, device));
    }

    /** A command into a shared encoder, under its mutex. */
    static void recordShared(Hand hand) {
        hand.some(Kind.COMMAND_ENCODER, e -> e.home() == Place.PREFIX).ifPresent(encoder -> {
            Thing device = hand.named(encoder.device());
            Optional<Thing> target = hand.some(
                    Kind.BUFFER, b -> b.role() == Thing.Role.DATA && b.device().equals(device.device()));
            Optional<Thing> prepared = target.filter(Thing::isStorage);
            hand.add(new Step.Lock(MUTEX + encoder.name()));
            if (hand.chance(60) && prepared.isPresent()) {
                dispatch(hand, device, encoder, prepared.get());
            } else {
                target.ifPresent(buffer -> hand.call(
                        Fn.COMMAND_ENCODER_CLEAR_BUFFER, encoder, Terms.ref(buffer), Terms.whole(8), Terms.whole(16)));
                hand.call(Fn.COMMAND_ENCODER_INSERT_DEBUG_MARKER, encoder, Terms.text("mine"));
            }
            hand.add(new Step.Unlock(MUTEX + encoder.name()));
        });
    }

    /** In the suffix: submits what the threads recorded together. */
    static void submitShared(Hand suffix) {
        for (Thing encoder : List.copyOf(suffix.world().things())) {
            if (encoder.kind() == Kind.COMMAND_ENCODER && encoder.home() == Place.PREFIX && !encoder.isDoomed()) {
                submit(suffix, suffix.named(encoder.device()), encoder);
            }
        }
    }
}
