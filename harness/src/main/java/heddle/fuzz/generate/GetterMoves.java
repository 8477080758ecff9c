package heddle.fuzz.generate;

import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions whose answers never change, labels, and what the global functions say. */
final class GetterMoves {
    private static final Map<Kind, List<Fn>> PLAIN = Map.of(
            Kind.BUFFER, List.of(Fn.BUFFER_GET_SIZE, Fn.BUFFER_GET_USAGE),
            Kind.TEXTURE,
                    List.of(
                            Fn.TEXTURE_GET_WIDTH,
                            Fn.TEXTURE_GET_HEIGHT,
                            Fn.TEXTURE_GET_DEPTH_OR_ARRAY_LAYERS,
                            Fn.TEXTURE_GET_MIP_LEVEL_COUNT,
                            Fn.TEXTURE_GET_SAMPLE_COUNT,
                            Fn.TEXTURE_GET_DIMENSION,
                            Fn.TEXTURE_GET_TEXTURE_BINDING_VIEW_DIMENSION,
                            Fn.TEXTURE_GET_FORMAT,
                            Fn.TEXTURE_GET_USAGE),
            Kind.QUERY_SET, List.of(Fn.QUERY_SET_GET_COUNT, Fn.QUERY_SET_GET_TYPE));
    private static final Map<Kind, List<Fn>> FILLING = Map.of(
            Kind.DEVICE, List.of(Fn.DEVICE_GET_LIMITS, Fn.DEVICE_GET_FEATURES, Fn.DEVICE_GET_ADAPTER_INFO),
            Kind.ADAPTER, List.of(Fn.ADAPTER_GET_LIMITS, Fn.ADAPTER_GET_FEATURES, Fn.ADAPTER_GET_INFO),
            Kind.INSTANCE, List.of(Fn.INSTANCE_GET_WGSL_LANGUAGE_FEATURES));

    private GetterMoves() {}

    static void any(Hand hand) {
        Optional<Thing> thing = hand.some(hand.oneOf(List.of(Kind.BUFFER, Kind.TEXTURE, Kind.QUERY_SET)));
        thing.ifPresent(t -> {
            Fn function = hand.oneOf(PLAIN.get(t.kind()));
            if (hand.has(function)) {
                hand.ask(function, t);
            }
        });
    }

    /** Asks an adapter, a device or an instance what it can do. */
    static void abilities(Hand hand) {
        hand.some(hand.oneOf(List.of(Kind.DEVICE, Kind.ADAPTER, Kind.INSTANCE))).ifPresent(t -> {
            Fn function = hand.oneOf(FILLING.get(t.kind()));
            if (hand.has(function)) {
                hand.call(function, t, Terms.FILLED);
            }
        });
    }

    static void feature(Hand hand) {
        if (hand.chance(50)) {
            hand.some(Kind.DEVICE).ifPresent(d -> hand.ask(Fn.DEVICE_HAS_FEATURE, d, Terms.word("TimestampQuery")));
        } else {
            hand.some(Kind.ADAPTER).ifPresent(a -> hand.ask(Fn.ADAPTER_HAS_FEATURE, a, Terms.word("TimestampQuery")));
        }
    }

    static void label(Hand hand) {
        Kind kind = hand.oneOf(hand.kinds());
        Fn function = kind.setLabel();
        if (function != null && hand.has(function)) {
            hand.some(kind)
                    .ifPresent(t -> hand.call(
                            function, t, Terms.text("label " + hand.random().nextInt(9))));
        }
    }

    static void global(Hand hand) {
        int draw = hand.random().nextInt(5);
        if (draw == 3 && hand.has(Fn.GET_INSTANCE_FEATURES)) {
            hand.global(false, Fn.GET_INSTANCE_FEATURES, Terms.FILLED);
        } else if (draw == 4) {
            hand.some(Kind.INSTANCE)
                    .filter(instance -> hand.has(Fn.INSTANCE_HAS_WGSL_LANGUAGE_FEATURE))
                    .ifPresent(instance -> hand.ask(
                            Fn.INSTANCE_HAS_WGSL_LANGUAGE_FEATURE, instance, Terms.word("Packed4x8IntegerDotProduct")));
        } else if (draw == 0 && hand.has(Fn.GET_INSTANCE_LIMITS)) {
            hand.global(false, Fn.GET_INSTANCE_LIMITS, Terms.FILLED);
        } else if (draw == 1 && hand.has(Fn.HAS_INSTANCE_FEATURE)) {
            hand.global(true, Fn.HAS_INSTANCE_FEATURE, Terms.word("TimedWaitAny"));
        } else if (hand.has(Fn.GET_PROC_ADDRESS)) {
            Value name = Terms.text("wgpuDeviceCreateBuffer");
            hand.global(false, Fn.GET_PROC_ADDRESS, name);
        }
    }
}
