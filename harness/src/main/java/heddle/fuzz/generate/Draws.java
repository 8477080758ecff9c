package heddle.fuzz.generate;

import java.util.List;

/** What render passes and render bundle encoders record: draws, and what is set for them. */
final class Draws {
    private static final List<String> SETTINGS =
            List.of("SET_VIEWPORT", "SET_SCISSOR_RECT", "SET_BLEND_CONSTANT", "SET_STENCIL_REFERENCE");

    private Draws() {}

    /** Sets what every draw needs. */
    static void prepare(Hand hand, Thing device, Thing encoder) {
        Thing pipeline = DrawParts.pipeline(hand, device);
        Thing group = DrawParts.group(hand, device);
        Encoding kind = Encoding.of(encoder);
        hand.call(kind.function("SET_PIPELINE"), encoder, Terms.ref(pipeline));
        hand.call(kind.function("SET_BIND_GROUP"), encoder, Terms.whole(0), Terms.ref(group), Terms.many());
    }

    /** One draw with what it needs, or a setting that no draw here asks for; in any order with others. */
    static void any(Hand hand, Thing device, Thing encoder) {
        switch (hand.random().nextInt(7)) {
            case 0 -> draw(hand, encoder);
            case 1 -> DrawCommands.record(hand, encoder, "SET_VERTEX_BUFFER", DrawParts.scratch(hand, device));
            case 2 -> {
                DrawCommands.record(hand, encoder, "SET_INDEX_BUFFER", DrawParts.scratch(hand, device));
                DrawCommands.record(hand, encoder, "DRAW_INDEXED");
            }
            case 3 -> DrawCommands.record(hand, encoder, "DRAW_INDIRECT", DrawParts.indirect(hand, device));
            case 4 -> {
                Thing arguments = DrawParts.indirect(hand, device);
                DrawCommands.record(hand, encoder, "SET_INDEX_BUFFER", DrawParts.scratch(hand, device));
                DrawCommands.record(hand, encoder, "DRAW_INDEXED_INDIRECT", arguments);
            }
            case 5 -> Encoding.remark(hand, encoder);
            default -> {
                if (encoder.kind() == Kind.RENDER_PASS) {
                    DrawCommands.record(hand, encoder, hand.oneOf(SETTINGS));
                } else {
                    draw(hand, encoder);
                }
            }
        }
    }

    static void draw(Hand hand, Thing encoder) {
        DrawCommands.record(hand, encoder, "DRAW");
    }
}
