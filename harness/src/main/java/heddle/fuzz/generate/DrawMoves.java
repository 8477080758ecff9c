package heddle.fuzz.generate;

import heddle.webgpu.Fn;
import java.util.Optional;

/** Render passes with draws, occlusion queries and bundles. */
final class DrawMoves {
    private static final Fn[] NEEDED = {
        Fn.DEVICE_CREATE_RENDER_PIPELINE, Fn.COMMAND_ENCODER_BEGIN_RENDER_PASS, Fn.DEVICE_CREATE_RENDER_BUNDLE_ENCODER
    };

    private DrawMoves() {}

    /** Records a render pass or two, and submits them. */
    static void commands(Hand hand) {
        drawingDevice(hand).ifPresent(device -> {
            Thing encoder = EncoderMoves.encoder(hand, device);
            for (int i = hand.oneOf(1, 1, 2); i > 0; i--) {
                pass(hand, device, encoder);
            }
            if (hand.chance(20)) {
                EncoderMoves.resolve(hand, device, encoder);
            }
            EncoderMoves.submit(hand, device, encoder);
        });
    }

    /** Returns a device on a backend that draws. */
    static Optional<Thing> drawingDevice(Hand hand) {
        return hand.has(NEEDED) ? hand.someDevice() : Optional.empty();
    }

    static void pass(Hand hand, Thing device, Thing encoder) {
        Optional<Thing> bundle = hand.chance(35)
                ? hand.some(Kind.RENDER_BUNDLE, t -> t.device().equals(device.device()))
                        .or(() -> Optional.of(bundle(hand, device)))
                : Optional.empty();
        Optional<Thing> queries = hand.chance(30) ? Optional.of(DrawParts.queries(hand, device)) : Optional.empty();
        Thing pass = begin(hand, device, encoder, queries);
        for (int i = hand.oneOf(0, 1, 2, 3); i > 0; i--) {
            Draws.any(hand, device, pass);
        }
        queries.ifPresent(set -> {
            hand.call(Fn.RENDER_PASS_ENCODER_BEGIN_OCCLUSION_QUERY, pass, Terms.whole(hand.oneOf(0, 1, 2, 3)));
            Draws.draw(hand, pass);
            hand.call(Fn.RENDER_PASS_ENCODER_END_OCCLUSION_QUERY, pass);
        });
        if (hand.chance(8)) {
            ComputeMoves.immediates(hand, pass);
        }
        bundle.ifPresent(made -> hand.call(Fn.RENDER_PASS_ENCODER_EXECUTE_BUNDLES, pass, Terms.many(Terms.ref(made))));
        Encoding.end(hand, pass);
    }

    /** Begins a pass that can draw from then on. */
    static Thing begin(Hand hand, Thing device, Thing encoder, Optional<Thing> queries) {
        Thing view = DrawParts.view(hand, device);
        Thing pass = hand.make(
                "z",
                Kind.RENDER_PASS,
                Fn.COMMAND_ENCODER_BEGIN_RENDER_PASS,
                encoder,
                DrawSpecimens.pass(view, queries));
        Draws.prepare(hand, device, pass);
        return pass;
    }

    /** Makes a bundle. */
    static void bundle(Hand hand) {
        drawingDevice(hand).ifPresent(device -> bundle(hand, device));
    }

    private static Thing bundle(Hand hand, Thing device) {
        Thing encoder = bundleEncoder(hand, device);
        for (int i = hand.oneOf(1, 2); i > 0; i--) {
            Draws.any(hand, device, encoder);
        }
        if (hand.chance(8)) {
            ComputeMoves.immediates(hand, encoder);
        }
        return finish(hand, encoder);
    }

    /** Makes an encoder that can draw from then on. */
    static Thing bundleEncoder(Hand hand, Thing device) {
        Thing encoder = hand.make(
                "n", Kind.BUNDLE_ENCODER, Fn.DEVICE_CREATE_RENDER_BUNDLE_ENCODER, device, DrawSpecimens.BUNDLE);
        Draws.prepare(hand, device, encoder);
        return encoder;
    }

    static Thing finish(Hand hand, Thing encoder) {
        Thing bundle = hand.make("f", Kind.RENDER_BUNDLE, Fn.RENDER_BUNDLE_ENCODER_FINISH, encoder, Terms.NULL);
        Encoding.leave(hand, encoder);
        return bundle;
    }
}
