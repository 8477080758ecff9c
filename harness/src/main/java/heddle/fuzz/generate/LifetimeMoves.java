package heddle.fuzz.generate;

import heddle.program.Names;
import heddle.program.Step;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;

/**
 * Objects that are given back while something still needs them: what they are part of, what they began, a callback. None of
 * that may notice. Rests on Ownership (OWN-2, OWN-3, OWN-4) and on TS-5.
 */
final class LifetimeMoves {
    private LifetimeMoves() {}

    /** Copies from a buffer that is given back before the copy is submitted. */
    static void source(Hand hand) {
        hand.some(Kind.DEVICE, d -> !hand.world().isDoomed(d.name())).ifPresent(device -> hand.some(
                        Kind.BUFFER, Thing.Role.DATA, device)
                .ifPresent(target -> {
                    Thing source = BufferStock.create(hand, device, BufferStock.STORAGE, false, Thing.Role.PRIVATE);
                    DataMoves.write(hand, source);
                    Thing encoder = EncoderMoves.encoder(hand, device);
                    EncoderMoves.copy(hand, encoder, source, target, 0, Specimens.BUFFER_BYTES / 2);
                    boolean early = hand.chance(50);
                    if (early) {
                        hand.release(source);
                    }
                    Thing commands = EncoderMoves.finish(hand, encoder);
                    if (!early) {
                        hand.release(source);
                    }
                    EncoderMoves.submitOne(hand, device, commands);
                }));
    }

    /** Counts in a pass whose pipeline and group have lost their parts, and are given back themselves once they are set. */
    static void parts(Hand hand) {
        hand.some(Kind.DEVICE).ifPresent(device -> hand.some(Kind.BUFFER, Thing.Role.DATA, device)
                .filter(Thing::isStorage)
                .ifPresent(buffer -> {
                    Thing layout = layout(hand, device);
                    Thing module = hand.make(
                            "c", Kind.SHADER_MODULE, Fn.DEVICE_CREATE_SHADER_MODULE, device, Specimens.COUNTER_MODULE);
                    Thing whole = hand.make(
                            "y",
                            Kind.PIPELINE_LAYOUT,
                            Fn.DEVICE_CREATE_PIPELINE_LAYOUT,
                            device,
                            Specimens.pipelineLayout(layout));
                    Thing pipeline = hand.make(
                            "e",
                            Kind.COMPUTE_PIPELINE,
                            Fn.DEVICE_CREATE_COMPUTE_PIPELINE,
                            device,
                            Specimens.computePipeline(whole, module, "main"));
                    Thing equal = layout(hand, device);
                    Thing group = hand.make(
                            "g",
                            Kind.BIND_GROUP,
                            Fn.DEVICE_CREATE_BIND_GROUP,
                            device,
                            Specimens.bindGroup(equal, buffer));
                    List.of(layout, module, whole, equal).forEach(hand::release);
                    Thing encoder = EncoderMoves.encoder(hand, device);
                    Thing pass = ComputeMoves.beginWith(hand, encoder, pipeline, group);
                    if (hand.chance(60)) {
                        List.of(pipeline, group).forEach(hand::release);
                    }
                    ComputeMoves.dispatch(hand, pass);
                    Encoding.end(hand, pass);
                    EncoderMoves.submit(hand, device, encoder);
                }));
    }

    private static Thing layout(Hand hand, Thing device) {
        return hand.make("l", Kind.BIND_GROUP_LAYOUT, Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT, device, Specimens.LAYOUT);
    }

    /** Gives a buffer back while its map is pending. */
    static void mapped(Hand hand) {
        hand.someDevice().ifPresent(device -> {
            Thing buffer = BufferStock.create(hand, device, BufferStock.READABLE, false, Thing.Role.PRIVATE);
            CallbackMode mode = Pumps.mode(hand);
            String map = MemoryMoves.mapAll(hand, buffer, mode);
            hand.release(buffer);
            Pumps.settle(hand, map, device, mode);
        });
    }

    /** Requests an adapter that its callback gives back. */
    static void brought(Hand hand) {
        hand.some(Kind.INSTANCE).ifPresent(instance -> {
            CallbackMode mode = pumped(hand);
            String request = hand.start(
                    "r",
                    Fn.INSTANCE_REQUEST_ADAPTER,
                    instance,
                    mode,
                    name -> List.of(new Step.Call(null, Fn.ADAPTER_RELEASE, name + Names.OBJECT, List.of())),
                    Terms.OF_BACKEND);
            Pumps.settle(hand, request, instance, mode);
        });
    }

    /** Gives a device's last reference back in a callback, and waits until it is told lost. */
    static void inCallback(Hand hand, Thing device) {
        CallbackMode mode = pumped(hand);
        List<Step> body = List.of(new Step.Call(null, Fn.DEVICE_RELEASE, device.name(), List.of()));
        String done = hand.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, hand.queueOf(device), mode, body);
        device.end();
        hand.add(new Step.Await(done));
        hand.add(new Step.Await(device.name()));
    }

    private static CallbackMode pumped(Hand hand) {
        return hand.has(Fn.INSTANCE_WAIT_ANY) && hand.chance(30)
                ? CallbackMode.WAIT_ANY_ONLY
                : CallbackMode.ALLOW_PROCESS_EVENTS;
    }
}
