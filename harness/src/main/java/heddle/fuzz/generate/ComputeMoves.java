package heddle.fuzz.generate;

import heddle.webgpu.Fn;

/** Compute passes: they count invocations in a buffer, whose workgroups the call says or a buffer does. */
final class ComputeMoves {
    private ComputeMoves() {}

    /** A pass that counts in a buffer. */
    static void dispatch(Hand hand, Thing device, Thing encoder, Thing buffer) {
        Thing pass = begin(hand, device, encoder, buffer);
        if (hand.chance(15)) {
            Encoding.remark(hand, pass);
        }
        dispatch(hand, pass);
        Encoding.end(hand, pass);
    }

    /** A pass whose workgroups a buffer says; what it counts nobody asks. */
    static void indirect(Hand hand, Thing device, Thing encoder) {
        Thing arguments = DrawParts.indirect(hand, device);
        Thing pass = begin(hand, device, encoder, DrawParts.scratch(hand, device));
        if (hand.chance(20)) {
            immediates(hand, pass);
        }
        hand.call(Fn.COMPUTE_PASS_ENCODER_DISPATCH_WORKGROUPS_INDIRECT, pass, Terms.ref(arguments), Terms.whole(0));
        Encoding.end(hand, pass);
    }

    /** Begins a pass that can count in a buffer from then on. */
    static Thing begin(Hand hand, Thing device, Thing encoder, Thing buffer) {
        return beginWith(
                hand, encoder, CreationMoves.pipeline(hand, device), CreationMoves.group(hand, device, buffer));
    }

    /** Begins a pass with that pipeline and group. */
    static Thing beginWith(Hand hand, Thing encoder, Thing pipeline, Thing group) {
        Thing pass = hand.make("z", Kind.COMPUTE_PASS, Fn.COMMAND_ENCODER_BEGIN_COMPUTE_PASS, encoder, Terms.NULL);
        hand.call(Fn.COMPUTE_PASS_ENCODER_SET_PIPELINE, pass, Terms.ref(pipeline));
        hand.call(Fn.COMPUTE_PASS_ENCODER_SET_BIND_GROUP, pass, Terms.whole(0), Terms.ref(group), Terms.many());
        return pass;
    }

    static void dispatch(Hand hand, Thing pass) {
        hand.call(
                Fn.COMPUTE_PASS_ENCODER_DISPATCH_WORKGROUPS,
                pass,
                Terms.whole(hand.oneOf(1, 2, 3)),
                Terms.whole(1),
                Terms.whole(1));
    }

    /** A word of immediates, which devices may have no room for. */
    static void immediates(Hand hand, Thing encoder) {
        hand.call(Encoding.of(encoder).function("SET_IMMEDIATES"), encoder, Terms.whole(0), Terms.bytes(4, 1));
    }
}
