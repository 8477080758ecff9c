package heddle.fuzz.generate;

import heddle.program.Place;
import heddle.program.Step;
import java.util.List;
import java.util.Optional;

/** Encoders, passes and bundle encoders that several threads record into, under a mutex. */
final class SharedMoves {
    private static final List<Kind> PARTS = List.of(Kind.COMPUTE_PASS, Kind.RENDER_PASS, Kind.BUNDLE_ENCODER);

    private static final String MUTEX = "k";

    private SharedMoves() {}

    /** In the prefix: an encoder that several threads will record into, under a mutex; the suffix submits it. */
    static void encoder(Hand prefix) {
        prefix.some(Kind.DEVICE).ifPresent(device -> EncoderMoves.encoder(prefix, device));
    }

    /** A command into a shared encoder, under its mutex. */
    static void record(Hand hand) {
        Optional<Thing> shared = hand.some(Kind.COMMAND_ENCODER, e -> e.home() == Place.PREFIX);
        shared.ifPresent(encoder -> hand.deviceOf(encoder)
                .ifPresent(device -> guarded(hand, encoder, () -> EncoderMoves.command(hand, device, encoder))));
    }

    /** Does something while the mutex of an encoder is held. */
    private static void guarded(Hand hand, Thing encoder, Runnable action) {
        hand.add(new Step.Lock(MUTEX + encoder.name()));
        action.run();
        hand.add(new Step.Unlock(MUTEX + encoder.name()));
    }

    /** In the suffix: submits what the threads recorded together. */
    static void submit(Hand suffix) {
        for (Thing encoder : List.copyOf(suffix.world().things())) {
            boolean open = encoder.kind() == Kind.COMMAND_ENCODER
                    && encoder.home() == Place.PREFIX
                    && encoder.isFor(suffix.section())
                    && !encoder.isDoomed();
            if (open) {
                EncoderMoves.submit(suffix, encoder, encoder);
            }
        }
    }

    /** In the prefix: a pass or bundle encoder that several threads will record into; the suffix ends it. */
    static void pass(Hand prefix) {
        prefix.someDevice().ifPresent(device -> {
            boolean draws = DrawMoves.drawingDevice(prefix).isPresent();
            if (draws && prefix.chance(25)) {
                DrawMoves.bundleEncoder(prefix, device);
            } else {
                Thing encoder = EncoderMoves.encoder(prefix, device);
                begin(prefix, device, encoder, draws && prefix.chance(50));
                encoder.end(); // until its pass has ended nobody records into it
            }
        });
    }

    static Thing begin(Hand hand, Thing device, Thing encoder, boolean draws) {
        if (draws) {
            return DrawMoves.begin(hand, device, encoder, Optional.empty());
        }
        Thing buffer = hand.some(Kind.BUFFER, Thing.Role.DATA, device)
                .filter(Thing::isStorage)
                .orElseGet(() -> DrawParts.scratch(hand, device));
        return ComputeMoves.begin(hand, device, encoder, buffer);
    }

    /** Commands into a shared pass or bundle encoder, under its mutex. */
    static void recordPass(Hand hand) {
        Kind kind = hand.oneOf(PARTS);
        hand.some(kind, t -> t.home() == Place.PREFIX)
                .ifPresent(pass -> hand.deviceOf(pass).ifPresent(device -> {
                    prepare(hand, device, kind);
                    Thing guarded = kind == Kind.BUNDLE_ENCODER ? pass : pass.parent();
                    guarded(hand, guarded, () -> command(hand, device, pass));
                }));
    }

    /** Makes what a command may want before the mutex is taken. */
    private static void prepare(Hand hand, Thing device, Kind kind) {
        if (kind != Kind.COMPUTE_PASS) {
            DrawParts.scratch(hand, device);
            DrawParts.indirect(hand, device);
        }
    }

    static void command(Hand hand, Thing device, Thing pass) {
        if (pass.kind() != Kind.COMPUTE_PASS) {
            Draws.any(hand, device, pass);
        } else if (hand.chance(60)) {
            ComputeMoves.dispatch(hand, pass);
        } else {
            Encoding.remark(hand, pass);
        }
    }

    /** In the suffix: ends what the threads recorded together, and submits it. */
    static void finishPasses(Hand suffix) {
        for (Thing part : List.copyOf(suffix.world().things())) {
            boolean open = PARTS.contains(part.kind()) && part.home() == Place.PREFIX && part.isFor(suffix.section());
            if (open && part.kind() == Kind.BUNDLE_ENCODER) {
                DrawMoves.finish(suffix, part);
            } else if (open) {
                Encoding.end(suffix, part);
                EncoderMoves.submit(suffix, part, part.parent());
            }
        }
    }
}
