package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Optional;

/** Mapped memory: buffers that one thread maps, writes and reads, or several in parts of their own; written and read back. */
final class MemoryMoves {
    private static final int SPAN = 16;

    private MemoryMoves() {}

    /** A whole cycle on a buffer of the thread's own: written by the queue, mapped, read, unmapped. */
    static void readBack(Hand hand) {
        Optional<Thing> free = hand.some(Kind.DEVICE, d -> !hand.world().isDoomed(d.name()));
        free.ifPresent(device -> {
            Thing buffer = BufferStock.create(hand, device, BufferStock.READABLE, false, Thing.Role.PRIVATE);
            hand.call(
                    Fn.QUEUE_WRITE_BUFFER,
                    hand.queueOf(device),
                    Terms.ref(buffer),
                    Terms.whole(8),
                    Terms.bytes(8, 1 + hand.random().nextInt(200)));
            read(hand, buffer);
        });
    }

    /** Asks for a map of a whole buffer, to read it. */
    static String mapAll(Hand hand, Thing buffer, CallbackMode mode) {
        return mapAll(hand, buffer, mode, List.of());
    }

    /** Does the same with a callback that does something. */
    static String mapAll(Hand hand, Thing buffer, CallbackMode mode, List<Step> body) {
        return hand.start(
                "m",
                Fn.BUFFER_MAP_ASYNC,
                buffer,
                mode,
                body,
                Terms.word("Read"),
                Terms.whole(0),
                Terms.whole(Specimens.BUFFER_BYTES));
    }

    /** Writes with the queue into a buffer that is mapped, which is refused, and reads it when it no longer is. */
    static void refused(Hand hand) {
        hand.some(Kind.DEVICE, d -> !hand.world().isDoomed(d.name())).ifPresent(device -> {
            Thing buffer = BufferStock.create(hand, device, BufferStock.READABLE, false, Thing.Role.PRIVATE);
            hand.add(new Step.Await(mapAll(hand, buffer, CallbackMode.ALLOW_PROCESS_EVENTS)));
            DataMoves.write(hand, buffer);
            hand.call(Fn.BUFFER_UNMAP, buffer);
            read(hand, buffer);
        });
    }

    /** Maps a buffer that this section has to itself, reads it all and unmaps it. */
    static void read(Hand hand, Thing buffer) {
        hand.add(new Step.Await(mapAll(hand, buffer, CallbackMode.ALLOW_PROCESS_EVENTS)));
        String range =
                hand.ask(Fn.BUFFER_GET_CONST_MAPPED_RANGE, buffer, Terms.whole(0), Terms.whole(Specimens.BUFFER_BYTES));
        hand.add(new Step.Load(hand.world().fresh("v"), range, 0, Specimens.BUFFER_BYTES));
        hand.call(Fn.BUFFER_UNMAP, buffer);
    }

    /** A buffer that is mapped at creation, written, unmapped, and read through a copy where copies take effect. */
    static void written(Hand hand) {
        hand.some(Kind.DEVICE, d -> !hand.world().isDoomed(d.name())).ifPresent(device -> {
            Thing buffer = mapped(hand, device);
            hand.call(Fn.BUFFER_UNMAP, buffer);
            EncoderMoves.copyToSome(hand, buffer);
        });
    }

    /** A buffer of the thread's own that is mapped and has been written. */
    static Thing mapped(Hand hand, Thing device) {
        Thing buffer = BufferStock.create(hand, device, BufferStock.WRITABLE, true, Thing.Role.PRIVATE);
        int first = hand.oneOf(0, 8);
        String low = store(hand, buffer, first, 8);
        if (hand.chance(50)) {
            store(hand, buffer, SPAN, SPAN);
            hand.add(new Step.Store(low, 4, Terms.bytes(4, 1 + hand.random().nextInt(200))));
        }
        return buffer;
    }

    private static String store(Hand hand, Thing buffer, int offset, int sizeBytes) {
        String range = hand.ask(Fn.BUFFER_GET_MAPPED_RANGE, buffer, Terms.whole(offset), Terms.whole(sizeBytes));
        hand.add(new Step.Store(range, 0, Terms.bytes(4, 1 + hand.random().nextInt(200))));
        return range;
    }

    /** A buffer that the prefix made and mapped, of which each thread writes a part of its own; the suffix unmaps it. */
    static void writtenTogether(Hand prefix, List<Hand> hands) {
        prefix.some(Kind.DEVICE, d -> !prefix.world().isDoomed(d.name())).ifPresent(device -> {
            Thing buffer = BufferStock.create(prefix, device, BufferStock.WRITABLE, true, Thing.Role.SHARED);
            boolean copies = prefix.has(Fn.BUFFER_WRITE_MAPPED_RANGE) && prefix.chance(50);
            for (int i = 0; i < Math.min(4, hands.size()); i++) {
                if (copies) {
                    copyInto(hands.get(i), buffer, i * SPAN);
                } else {
                    store(hands.get(i), buffer, i * SPAN, SPAN);
                }
            }
            if (copies && prefix.chance(50)) { // beside the others, whose copies are made or refused
                prefix.oneOf(hands).call(Fn.BUFFER_UNMAP, buffer);
            }
        });
    }

    static void copyInto(Hand hand, Thing buffer, int offset) {
        hand.ask(
                Fn.BUFFER_WRITE_MAPPED_RANGE,
                buffer,
                Terms.whole(offset),
                Terms.bytes(SPAN, 1 + hand.random().nextInt(200)));
    }

    /** In the suffix: unmaps what the threads wrote together, and reads it through a copy. */
    static void readTogether(Hand suffix) {
        for (Thing buffer : List.copyOf(suffix.world().things())) {
            if (buffer.role() == Thing.Role.SHARED) {
                suffix.call(Fn.BUFFER_UNMAP, buffer);
                EncoderMoves.readBack(suffix, buffer);
            }
        }
    }
}
