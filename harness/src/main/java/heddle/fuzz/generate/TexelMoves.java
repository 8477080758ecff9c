package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Copies of texels between textures and buffers; nobody asks what comes of them. */
public final class TexelMoves {
    private static final long ROW_BYTES = 256;
    /** The size of a copy: all of the first layer. */
    static final Value WHOLE =
            Terms.struct("width", Terms.whole(Specimens.TEXELS), "height", Terms.whole(Specimens.TEXELS));

    private static final Set<Value> SIDES =
            Set.of(WHOLE, whole(Specimens.ANY), linear(Specimens.ANY, 0), linear(Specimens.ANY, ROW_BYTES));

    private TexelMoves() {}

    /** Records a few copies, and submits them. */
    static void copies(Hand hand) {
        hand.someDevice().ifPresent(device -> {
            Thing encoder = EncoderMoves.encoder(hand, device);
            for (int i = hand.oneOf(1, 2, 3); i > 0; i--) {
                copy(hand, device, encoder);
            }
            EncoderMoves.submit(hand, device, encoder);
        });
    }

    static void copy(Hand hand, Thing device, Thing encoder) {
        Thing texture = texture(hand, device, List.of());
        switch (hand.random().nextInt(3)) {
            case 0 ->
                hand.call(
                        Fn.COMMAND_ENCODER_COPY_BUFFER_TO_TEXTURE,
                        encoder,
                        linear(hand, DrawParts.scratch(hand, device)),
                        whole(texture),
                        WHOLE);
            case 1 ->
                hand.call(
                        Fn.COMMAND_ENCODER_COPY_TEXTURE_TO_BUFFER,
                        encoder,
                        whole(texture),
                        linear(hand, DrawParts.scratch(hand, device)),
                        WHOLE);
            default ->
                hand.call(
                        Fn.COMMAND_ENCODER_COPY_TEXTURE_TO_TEXTURE,
                        encoder,
                        whole(texture),
                        whole(texture(hand, device, List.of(texture))),
                        WHOLE);
        }
    }

    private static Thing texture(Hand hand, Thing device, List<Thing> others) {
        Optional<Thing> found = hand.some(Kind.TEXTURE, t -> t.device().equals(device.device()) && !others.contains(t));
        return found.orElseGet(() -> CreationMoves.texture(hand, device));
    }

    private static Value whole(Thing texture) {
        return Terms.struct("texture", Terms.ref(texture));
    }

    private static Value linear(Hand hand, Thing buffer) {
        return linear(buffer, hand.oneOf(0L, ROW_BYTES));
    }

    private static Value linear(Thing buffer, long offset) {
        Value layout = Terms.struct(
                "offset",
                Terms.whole(offset),
                "bytesPerRow",
                Terms.whole(ROW_BYTES),
                "rowsPerImage",
                Terms.whole(Specimens.TEXELS));
        return Terms.struct("layout", layout, "buffer", Terms.ref(buffer));
    }

    /** Returns whether a copy has arguments as these have, of whatever objects. */
    public static boolean isRight(Step.Call call) {
        return call.arguments().stream().map(Specimens::nameless).allMatch(SIDES::contains);
    }
}
