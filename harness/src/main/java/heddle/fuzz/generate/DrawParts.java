package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;

/** What draws need: made once for a device where the prefix does it, and otherwise by whoever draws. */
final class DrawParts {
    private DrawParts() {}

    /** Makes all of them. */
    static void all(Hand hand, Thing device) {
        pipeline(hand, device);
        group(hand, device);
        view(hand, device);
        scratch(hand, device);
        indirect(hand, device);
    }

    static Thing pipeline(Hand hand, Thing device) {
        return hand.some(Kind.RENDER_PIPELINE, Thing.Role.DRAWING, device).orElseGet(() -> {
            Value descriptor = descriptor(hand, device, "place");
            return make(hand, "e", Kind.RENDER_PIPELINE, Fn.DEVICE_CREATE_RENDER_PIPELINE, device, descriptor);
        });
    }

    /** Asks for a pipeline, which is one more to draw with once it is there. */
    static void async(Hand hand) {
        hand.someDevice()
                .filter(d -> hand.has(Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC))
                .ifPresent(device -> {
                    boolean right = hand.chance(70);
                    Value descriptor = descriptor(hand, device, right ? "place" : "missing");
                    CallbackMode mode = Pumps.mode(hand);
                    String made = hand.start(
                            "a", Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC, device, mode, List.of(), descriptor);
                    if (right && hand.chance(50) && hand.instanceOf(device).isPresent()) {
                        hand.add(new Step.Await(made));
                        hand.delivered(made, Kind.RENDER_PIPELINE, Thing.Role.DRAWING, device);
                    } else {
                        Pumps.settle(hand, made, device, mode);
                    }
                });
    }

    private static Value descriptor(Hand hand, Thing device, String entryPoint) {
        Thing module = hand.some(Kind.SHADER_MODULE, Thing.Role.DRAWING, device)
                .orElseGet(() -> make(
                        hand, "c", Kind.SHADER_MODULE, Fn.DEVICE_CREATE_SHADER_MODULE, device, DrawSpecimens.MODULE));
        Thing layout = hand.some(Kind.PIPELINE_LAYOUT, Thing.Role.DRAWING, device)
                .orElseGet(() -> make(
                        hand,
                        "y",
                        Kind.PIPELINE_LAYOUT,
                        Fn.DEVICE_CREATE_PIPELINE_LAYOUT,
                        device,
                        Specimens.pipelineLayout(layout(hand, device))));
        return DrawSpecimens.pipeline(layout, module, entryPoint);
    }

    private static Thing layout(Hand hand, Thing device) {
        return hand.some(Kind.BIND_GROUP_LAYOUT, Thing.Role.DRAWING, device)
                .orElseGet(() -> make(
                        hand,
                        "l",
                        Kind.BIND_GROUP_LAYOUT,
                        Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT,
                        device,
                        DrawSpecimens.LAYOUT));
    }

    static Thing group(Hand hand, Thing device) {
        return hand.some(Kind.BIND_GROUP, Thing.Role.DRAWING, device).orElseGet(() -> {
            Thing sampler = hand.some(Kind.SAMPLER, t -> t.device().equals(device.device()))
                    .orElseGet(() -> hand.make("s", Kind.SAMPLER, Fn.DEVICE_CREATE_SAMPLER, device, Specimens.SAMPLER));
            Value descriptor = DrawSpecimens.group(layout(hand, device), sampler);
            return make(hand, "g", Kind.BIND_GROUP, Fn.DEVICE_CREATE_BIND_GROUP, device, descriptor);
        });
    }

    /** Returns a view of a texture that passes draw on. */
    static Thing view(Hand hand, Thing device) {
        return hand.some(Kind.TEXTURE_VIEW, Thing.Role.DRAWING, device).orElseGet(() -> {
            Thing texture = hand.some(Kind.TEXTURE, Thing.Role.DRAWING, device)
                    .orElseGet(
                            () -> make(hand, "t", Kind.TEXTURE, Fn.DEVICE_CREATE_TEXTURE, device, Specimens.TEXTURE));
            return make(hand, "v", Kind.TEXTURE_VIEW, Fn.TEXTURE_CREATE_VIEW, texture, Terms.NULL);
        });
    }

    static Thing scratch(Hand hand, Thing device) {
        return hand.some(Kind.BUFFER, Thing.Role.SCRATCH, device)
                .orElseGet(() -> hand.make(
                        "b", Kind.BUFFER, Thing.Role.SCRATCH, Fn.DEVICE_CREATE_BUFFER, device, DrawSpecimens.SCRATCH));
    }

    /** Returns a buffer of arguments for indirect calls: one of everything. */
    static Thing indirect(Hand hand, Thing device) {
        return hand.some(Kind.BUFFER, Thing.Role.INDIRECT, device).orElseGet(() -> {
            Thing buffer = hand.make(
                    "b", Kind.BUFFER, Thing.Role.INDIRECT, Fn.DEVICE_CREATE_BUFFER, device, DrawSpecimens.INDIRECT);
            Value ones = new Value.Bytes(new byte[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});
            hand.call(Fn.QUEUE_WRITE_BUFFER, hand.queueOf(device), Terms.ref(buffer), Terms.whole(0), ones);
            return buffer;
        });
    }

    static Thing queries(Hand hand, Thing device) {
        return hand.some(
                        Kind.QUERY_SET,
                        t -> t.role() == Thing.Role.PLAIN && t.device().equals(device.device()))
                .orElseGet(() -> hand.make("k", Kind.QUERY_SET, Fn.DEVICE_CREATE_QUERY_SET, device, Specimens.QUERIES));
    }

    private static Thing make(Hand hand, String stem, Kind kind, Fn function, Thing self, Value descriptor) {
        return hand.make(stem, kind, Thing.Role.DRAWING, function, self, descriptor);
    }
}
