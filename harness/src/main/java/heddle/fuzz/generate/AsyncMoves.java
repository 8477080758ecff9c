package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;

/** Compute pipelines and messages of shader modules that come later, in a callback. */
final class AsyncMoves {
    private AsyncMoves() {}

    /** Asks for a pipeline, which is one more to dispatch with once it is there. */
    static void pipeline(Hand hand, Thing device) {
        Thing layout = CreationMoves.pipelineLayout(hand, device);
        Thing module = CreationMoves.module(hand, device);
        CallbackMode mode = Pumps.mode(hand);
        boolean right = hand.chance(70);
        String made = hand.start(
                "a",
                Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC,
                device,
                mode,
                List.of(),
                Specimens.computePipeline(layout, module, right ? "main" : "missing"));
        if (right && hand.chance(40) && hand.instanceOf(device).isPresent()) {
            hand.add(new Step.Await(made));
            hand.delivered(made, Kind.COMPUTE_PIPELINE, Thing.Role.PLAIN, device);
        } else {
            Pumps.settle(hand, made, device, mode);
        }
    }

    /** Asks for a pipeline that nobody waits for. */
    static void pending(Hand hand, Thing device, CallbackMode mode) {
        Value descriptor = Specimens.computePipeline(
                CreationMoves.pipelineLayout(hand, device), CreationMoves.module(hand, device), "main");
        hand.start("a", Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC, device, mode, List.of(), descriptor);
    }

    static void info(Hand hand, Thing device) {
        if (hand.has(Fn.SHADER_MODULE_GET_COMPILATION_INFO)) {
            Thing module = CreationMoves.module(hand, device);
            CallbackMode mode = Pumps.mode(hand);
            String told =
                    hand.start("i", Fn.SHADER_MODULE_GET_COMPILATION_INFO, module, mode, Bodies.of(hand, mode, device));
            Pumps.settle(hand, told, device, mode);
        }
    }
}
