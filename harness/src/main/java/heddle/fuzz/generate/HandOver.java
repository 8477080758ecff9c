package heddle.fuzz.generate;

import heddle.program.Place;
import heddle.program.Step;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;

/** Recordings and mapped memory that one thread begins with and another goes on with. */
final class HandOver {
    private HandOver() {}

    /** One thread begins a recording and another goes on with it. Only a later thread ever waits for an earlier one. */
    static void between(Hand from, Hand to) {
        from.some(Kind.DEVICE, Thing::isShared).ifPresent(device -> {
            String latch = from.world().fresh("h");
            Thing encoder = EncoderMoves.encoder(from, device);
            boolean draws = from.has(Fn.COMMAND_ENCODER_BEGIN_RENDER_PASS) && from.chance(40);
            switch (from.random().nextInt(5)) {
                case 0 -> {
                    EncoderMoves.command(from, device, encoder);
                    pass(from, to, latch);
                    EncoderMoves.command(to, device, encoder);
                    EncoderMoves.submit(to, device, encoder);
                }
                case 1 -> {
                    EncoderMoves.command(from, device, encoder);
                    Thing commands = EncoderMoves.finish(from, encoder);
                    pass(from, to, latch);
                    EncoderMoves.submitOne(to, device, commands);
                }
                case 2 -> {
                    Thing spent = SubmitMoves.once(from, device);
                    pass(from, to, latch);
                    SubmitMoves.submit(to, device, spent);
                    spent.end();
                }
                case 3 -> {
                    EncoderMoves.command(from, device, encoder);
                    Thing commands = EncoderMoves.finish(from, encoder);
                    pass(from, to, latch);
                    SubmitMoves.scoped(from, device, commands);
                    SubmitMoves.scoped(to, device, commands);
                    commands.end();
                }
                default -> {
                    Thing pass = SharedMoves.begin(from, device, encoder, draws);
                    SharedMoves.command(from, device, pass);
                    pass(from, to, latch);
                    SharedMoves.command(to, device, pass);
                    Encoding.end(to, pass);
                    EncoderMoves.submit(to, device, encoder);
                }
            }
            encoder.end();
        });
    }

    /** One thread writes into a mapped buffer, another unmaps it and has it copied. */
    static void memory(Hand from, Hand to) {
        from.some(Kind.DEVICE, d -> d.isShared() && !from.world().isDoomed(d.name()))
                .ifPresent(device -> {
                    Thing buffer = MemoryMoves.mapped(from, device);
                    pass(from, to, from.world().fresh("h"));
                    to.call(Fn.BUFFER_UNMAP, buffer);
                    EncoderMoves.copyToSome(to, buffer);
                    buffer.end();
                });
    }

    /** A thread that has seen the state of a buffer looks again once another has mapped it. */
    static void state(Hand from, Hand to) {
        Hand prefix = from.world().hand(Place.PREFIX, from.random());
        prefix.someDevice().filter(device -> from.has(Fn.BUFFER_GET_MAP_STATE)).ifPresent(device -> {
            Thing buffer = BufferStock.create(prefix, device, BufferStock.READABLE, false, Thing.Role.PRIVATE);
            to.ask(Fn.BUFFER_GET_MAP_STATE, buffer);
            from.add(new Step.Await(MemoryMoves.mapAll(from, buffer, CallbackMode.ALLOW_PROCESS_EVENTS)));
            pass(from, to, from.world().fresh("h"));
            to.ask(Fn.BUFFER_GET_MAP_STATE, buffer);
            buffer.end();
        });
    }

    private static void pass(Hand from, Hand to, String latch) {
        from.add(new Step.Post(latch));
        to.add(new Step.WaitFor(latch));
    }
}
