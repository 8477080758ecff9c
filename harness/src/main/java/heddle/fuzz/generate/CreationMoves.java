package heddle.fuzz.generate;

import heddle.webgpu.Fn;

/** Objects that threads make, use once and may give back; the same descriptors everywhere, for caches to meet. */
final class CreationMoves {
    private CreationMoves() {}

    /** Makes one object on its own. */
    static void any(Hand hand) {
        hand.someDevice().ifPresent(device -> {
            if (hand.chance(50)) {
                small(hand, device);
            } else {
                pipelineParts(hand, device);
            }
        });
    }

    /** Makes one small object, and gives some of them back at once. */
    static Thing small(Hand hand, Thing device) {
        Thing made =
                switch (hand.random().nextInt(8)) {
                    case 0 -> hand.make("s", Kind.SAMPLER, Fn.DEVICE_CREATE_SAMPLER, device, Specimens.SAMPLER);
                    case 1 -> texture(hand, device);
                    case 2 -> hand.make("k", Kind.QUERY_SET, Fn.DEVICE_CREATE_QUERY_SET, device, Specimens.QUERIES);
                    case 3 ->
                        hand.make(
                                "l",
                                Kind.BIND_GROUP_LAYOUT,
                                Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT,
                                device,
                                hand.chance(60) ? Specimens.LAYOUT : Specimens.OTHER_LAYOUT);
                    case 4 ->
                        hand.make(
                                "c",
                                Kind.SHADER_MODULE,
                                Fn.DEVICE_CREATE_SHADER_MODULE,
                                device,
                                Specimens.COUNTER_MODULE);
                    case 5 -> hand.make("u", Kind.QUEUE, Fn.DEVICE_GET_QUEUE, device);
                    case 6 -> BufferStock.create(hand, device, BufferStock.READABLE, false, Thing.Role.PRIVATE);
                    default -> view(hand, device);
                };
        if (hand.chance(40)) {
            hand.release(made);
        }
        return made;
    }

    /** In the prefix: makes one small object for all. */
    static void shared(Hand prefix, Thing device) {
        switch (prefix.random().nextInt(5)) {
            case 0 -> prefix.make("s", Kind.SAMPLER, Fn.DEVICE_CREATE_SAMPLER, device, Specimens.SAMPLER);
            case 1 -> prefix.make("k", Kind.QUERY_SET, Fn.DEVICE_CREATE_QUERY_SET, device, Specimens.QUERIES);
            case 2 -> pipeline(prefix, device);
            case 3 -> view(prefix, device);
            default -> texture(prefix, device);
        }
    }

    static Thing texture(Hand hand, Thing device) {
        boolean deep = hand.chance(40);
        return hand.make(
                "t", Kind.TEXTURE, Fn.DEVICE_CREATE_TEXTURE, device, deep ? Specimens.DEEP_TEXTURE : Specimens.TEXTURE);
    }

    private static Thing view(Hand hand, Thing device) {
        Thing texture =
                hand.some(Kind.TEXTURE, t -> t.device().equals(device.device())).orElseGet(() -> texture(hand, device));
        return hand.make("v", Kind.TEXTURE_VIEW, Fn.TEXTURE_CREATE_VIEW, texture, Terms.NULL);
    }

    static Thing layout(Hand hand, Thing device) {
        return hand.some(Kind.BIND_GROUP_LAYOUT, l -> l.device().equals(device.device()) && l.isStorage())
                .filter(unused -> hand.chance(65)) // an equal one should do as well
                .orElseGet(() -> hand.make(
                        "l", Kind.BIND_GROUP_LAYOUT, Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT, device, Specimens.LAYOUT));
    }

    static Thing module(Hand hand, Thing device) {
        return hand.some(Kind.SHADER_MODULE, Thing.Role.PLAIN, device)
                .orElseGet(() -> hand.make(
                        "c", Kind.SHADER_MODULE, Fn.DEVICE_CREATE_SHADER_MODULE, device, Specimens.COUNTER_MODULE));
    }

    static Thing pipelineLayout(Hand hand, Thing device) {
        return hand.some(Kind.PIPELINE_LAYOUT, Thing.Role.PLAIN, device)
                .orElseGet(() -> hand.make(
                        "y",
                        Kind.PIPELINE_LAYOUT,
                        Fn.DEVICE_CREATE_PIPELINE_LAYOUT,
                        device,
                        Specimens.pipelineLayout(layout(hand, device))));
    }

    static Thing pipeline(Hand hand, Thing device) {
        return hand.some(Kind.COMPUTE_PIPELINE, Thing.Role.PLAIN, device)
                .orElseGet(() -> hand.make(
                        "e",
                        Kind.COMPUTE_PIPELINE,
                        Fn.DEVICE_CREATE_COMPUTE_PIPELINE,
                        device,
                        Specimens.computePipeline(pipelineLayout(hand, device), module(hand, device), "main")));
    }

    static Thing group(Hand hand, Thing device, Thing buffer) {
        return hand.make(
                "g",
                Kind.BIND_GROUP,
                Fn.DEVICE_CREATE_BIND_GROUP,
                device,
                Specimens.bindGroup(layout(hand, device), buffer));
    }

    private static void pipelineParts(Hand hand, Thing device) {
        int draw = hand.random().nextInt(8);
        if (draw == 0) {
            pipelineLayout(hand, device);
        } else if (draw == 1) {
            pipeline(hand, device);
        } else if (draw == 2) {
            hand.some(Kind.COMPUTE_PIPELINE)
                    .ifPresent(pipeline -> hand.make(
                            "l",
                            Kind.BIND_GROUP_LAYOUT,
                            Fn.COMPUTE_PIPELINE_GET_BIND_GROUP_LAYOUT,
                            pipeline,
                            Terms.whole(0)));
        } else if (draw == 3) {
            BufferStock.some(hand, Thing.Role.DATA)
                    .filter(b -> b.device().equals(device.device()))
                    .filter(Thing::isStorage)
                    .ifPresent(buffer -> group(hand, device, buffer));
        } else if (draw == 4) {
            AsyncMoves.info(hand, device);
        } else if (draw == 5) {
            DrawParts.async(hand);
        } else if (draw == 6 && DrawMoves.drawingDevice(hand).isPresent()) {
            Thing pipeline = DrawParts.pipeline(hand, device);
            hand.make("l", Kind.BIND_GROUP_LAYOUT, Fn.RENDER_PIPELINE_GET_BIND_GROUP_LAYOUT, pipeline, Terms.whole(0));
        } else if (hand.has(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC)) {
            AsyncMoves.pipeline(hand, device);
        }
    }
}
