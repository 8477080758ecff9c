package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;

/** What callbacks do when they fire: mostly nothing; a call or two where the mode allows calls. */
final class Bodies {
    private Bodies() {}

    /** Returns a body for an operation on something of a device. */
    static List<Step> of(Hand hand, CallbackMode mode, Thing device) {
        boolean silent = mode.equals(CallbackMode.ALLOW_SPONTANEOUS) || !hand.chance(25);
        return silent ? List.of() : hand.body(() -> act(hand, device));
    }

    private static void act(Hand hand, Thing device) {
        int draw = hand.random().nextInt(7);
        if (draw == 0) {
            hand.instanceOf(device).ifPresent(instance -> hand.call(Fn.INSTANCE_PROCESS_EVENTS, instance));
        } else if (draw == 1) {
            hand.deviceOf(device).ifPresent(shared -> ScopeMoves.error(hand, shared));
        } else if (draw == 2 && hand.has(Fn.BUFFER_GET_MAP_STATE)) {
            BufferStock.some(hand, Thing.Role.CONTESTED).ifPresent(buffer -> hand.ask(Fn.BUFFER_GET_MAP_STATE, buffer));
        } else if (draw == 3) {
            BufferStock.some(hand, Thing.Role.CONTESTED).ifPresent(buffer -> hand.call(Fn.BUFFER_UNMAP, buffer));
        } else if (draw == 4) {
            DataMoves.write(hand);
        } else if (draw == 5) {
            hand.deviceOf(device).ifPresent(shared -> CreationMoves.small(hand, shared));
        } else {
            GetterMoves.any(hand);
        }
    }
}
