package heddle.fuzz.generate;

import heddle.program.Place;
import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Optional;

/** Passes and bundle encoders that several threads record into: under a mutex, or one thread after the other. */
final class PassMoves {
    private static final List<Kind> PARTS = List.of(Kind.COMPUTE_PASS, Kind.RENDER_PASS, Kind.BUNDLE_ENCODER);

    private PassMoves() {}

    /** In the prefix: a pass or bundle encoder that several threads will record into; the suffix ends it. */
    static void shared(Hand prefix) {
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

    private static Thing begin(Hand hand, Thing device, Thing encoder, boolean draws) {
        if (draws) {
            return DrawMoves.begin(hand, device, encoder, Optional.empty());
        }
        Thing buffer = hand.some(Kind.BUFFER, Thing.Role.DATA, device)
                .filter(Thing::isStorage)
                .orElseGet(() -> DrawParts.scratch(hand, device));
        return ComputeMoves.begin(hand, device, encoder, buffer);
    }

    /** Commands into a shared pass or bundle encoder, under its mutex. */
    static void record(Hand hand) {
        Kind kind = hand.oneOf(PARTS);
        hand.some(kind, t -> t.home() == Place.PREFIX)
                .ifPresent(pass -> hand.deviceOf(pass).ifPresent(device -> {
                    prepare(hand, device, kind);
                    Thing guarded = kind == Kind.BUNDLE_ENCODER ? pass : pass.parent();
                    EncoderMoves.guarded(hand, guarded, () -> command(hand, device, pass));
                }));
    }

    /** Makes what a command may want before the mutex is taken. */
    private static void prepare(Hand hand, Thing device, Kind kind) {
        if (kind != Kind.COMPUTE_PASS) {
            DrawParts.scratch(hand, device);
            DrawParts.indirect(hand, device);
        }
    }

    private static void command(Hand hand, Thing device, Thing pass) {
        if (pass.kind() != Kind.COMPUTE_PASS) {
            Draws.any(hand, device, pass);
        } else if (hand.chance(60)) {
            ComputeMoves.dispatch(hand, pass);
        } else {
            Encoding.remark(hand, pass);
        }
    }

    /** In the suffix: ends what the threads recorded together, and submits it. */
    static void finish(Hand suffix) {
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

    /** One thread begins a recording and another goes on with it. Only a later thread ever waits for an earlier one. */
    static void handOver(Hand from, Hand to) {
        from.some(Kind.DEVICE, Thing::isShared).ifPresent(device -> {
            String latch = from.world().fresh("h");
            Thing encoder = EncoderMoves.encoder(from, device);
            boolean draws = from.has(Fn.COMMAND_ENCODER_BEGIN_RENDER_PASS) && from.chance(40);
            switch (from.random().nextInt(3)) {
                case 0 -> {
                    EncoderMoves.command(from, device, encoder);
                    pass(from, to, latch);
                    EncoderMoves.command(to, device, encoder);
                    EncoderMoves.submit(to, device, encoder);
                }
                case 1 -> {
                    EncoderMoves.command(from, device, encoder);
                    Thing commands = EncoderMoves.finish(from, encoder);
                    pass(from, to, latch);
                    EncoderMoves.submitOne(to, device, commands);
                }
                default -> {
                    Thing pass = begin(from, device, encoder, draws);
                    command(from, device, pass);
                    pass(from, to, latch);
                    command(to, device, pass);
                    Encoding.end(to, pass);
                    EncoderMoves.submit(to, device, encoder);
                }
            }
            encoder.end();
        });
    }

    private static void pass(Hand from, Hand to, String latch) {
        from.add(new Step.Post(latch));
        to.add(new Step.WaitFor(latch));
    }
}
