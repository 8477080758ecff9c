package heddle.fuzz.generate;

import heddle.webgpu.Fn;

/** The kinds of encoders, and the functions that several of them have under one name. */
enum Encoding {
    COMMANDS("COMMAND_ENCODER_"),
    COMPUTE("COMPUTE_PASS_ENCODER_"),
    RENDER("RENDER_PASS_ENCODER_"),
    BUNDLE("RENDER_BUNDLE_ENCODER_");

    private final String prefix;

    Encoding(String prefix) {
        this.prefix = prefix;
    }

    static Encoding of(Thing encoder) {
        return switch (encoder.kind()) {
            case COMPUTE_PASS -> COMPUTE;
            case RENDER_PASS -> RENDER;
            case BUNDLE_ENCODER -> BUNDLE;
            default -> COMMANDS;
        };
    }

    /** Returns the function of that name which encoders of this kind have. */
    Fn function(String name) {
        return Fn.valueOf(prefix + name);
    }

    /** Something that changes no state of the encoder: a marker, a group around nothing, a label, one reference more. */
    static void remark(Hand hand, Thing encoder) {
        Encoding kind = of(encoder);
        switch (hand.random().nextInt(5)) {
            case 0, 1 -> hand.call(kind.function("INSERT_DEBUG_MARKER"), encoder, Terms.text("here"));
            case 2 -> {
                if (hand.has(kind.function("PUSH_DEBUG_GROUP"), kind.function("POP_DEBUG_GROUP"))) {
                    hand.call(kind.function("PUSH_DEBUG_GROUP"), encoder, Terms.text("group"));
                    hand.call(kind.function("POP_DEBUG_GROUP"), encoder);
                }
            }
            case 3 -> hand.call(kind.function("SET_LABEL"), encoder, Terms.text("recording"));
            default -> {
                hand.call(kind.function("ADD_REF"), encoder);
                hand.call(kind.function("RELEASE"), encoder);
            }
        }
    }

    /** Ends a pass, and gives it back or leaves that to the end. */
    static void end(Hand hand, Thing pass) {
        hand.call(of(pass).function("END"), pass);
        leave(hand, pass);
    }

    /** Gives an encoder back that has ended, or leaves that to the end. */
    static void leave(Hand hand, Thing encoder) {
        if (hand.chance(30)) {
            hand.call(of(encoder).function("RELEASE"), encoder);
        }
        encoder.end();
    }
}
