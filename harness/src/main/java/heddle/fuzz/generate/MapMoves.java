package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;

/** Mapping of buffers that threads fight for, without touching their memory. */
final class MapMoves {
    private static final int SPAN = 16;

    private MapMoves() {}

    /** One call on a contested buffer. */
    static void contest(Hand hand) {
        BufferStock.some(hand, Thing.Role.CONTESTED).ifPresent(buffer -> {
            int draw = hand.random().nextInt(20);
            if (draw < 6) {
                map(hand, buffer);
            } else if (draw < 10) {
                hand.call(Fn.BUFFER_UNMAP, buffer);
            } else if (draw < 14 && hand.has(Fn.BUFFER_GET_MAP_STATE)) {
                hand.ask(Fn.BUFFER_GET_MAP_STATE, buffer);
            } else if (draw < 17) {
                range(hand, buffer, false);
            } else if (draw < 18) {
                copying(hand, buffer);
            } else if (draw < 19) {
                hand.call(Fn.BUFFER_DESTROY, buffer);
            } else {
                map(hand, buffer);
                hand.call(Fn.BUFFER_UNMAP, buffer);
            }
        });
    }

    /** Asks for a map that may be refused, since the buffer may be mapped or be made for the other mode. */
    static void map(Hand hand, Thing buffer) {
        CallbackMode mode = Pumps.mode(hand);
        List<Step> body = mode.equals(CallbackMode.ALLOW_SPONTANEOUS) && hand.chance(40)
                ? hand.body(() -> range(hand, buffer, true))
                : Bodies.of(hand, mode, buffer);
        boolean whole = hand.chance(70);
        String mapped = hand.start(
                "m",
                Fn.BUFFER_MAP_ASYNC,
                buffer,
                mode,
                body,
                Terms.word(hand.chance(60) ? "Read" : "Write"),
                Terms.whole(whole ? 0 : hand.oneOf(8, 16)),
                Terms.whole(whole ? Specimens.BUFFER_BYTES : SPAN));
        Pumps.settle(hand, mapped, buffer, mode);
    }

    private static void range(Hand hand, Thing buffer, boolean constant) {
        Fn function = constant || hand.chance(60) ? Fn.BUFFER_GET_CONST_MAPPED_RANGE : Fn.BUFFER_GET_MAPPED_RANGE;
        hand.ask(
                function,
                buffer,
                Terms.whole(hand.oneOf(0, 8, 16)),
                Terms.whole(hand.oneOf(SPAN, 8, Specimens.BUFFER_BYTES)));
    }

    private static void copying(Hand hand, Thing buffer) {
        boolean writes = !(hand.chance(50) && hand.has(Fn.BUFFER_READ_MAPPED_RANGE));
        if (!buffer.touchedBy(hand.section(), writes)) {
            return;
        }
        if (!writes) {
            hand.ask(Fn.BUFFER_READ_MAPPED_RANGE, buffer, Terms.whole(0), new Value.Room(SPAN));
        } else if (hand.has(Fn.BUFFER_WRITE_MAPPED_RANGE)) {
            MemoryMoves.copyInto(hand, buffer, 0);
        }
    }
}
