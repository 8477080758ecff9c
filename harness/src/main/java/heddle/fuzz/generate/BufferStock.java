package heddle.fuzz.generate;

import heddle.webgpu.Fn;
import java.util.Optional;

/** The buffers of a program, by what it does with them. */
final class BufferStock {
    static final String READABLE = "CopyDst|MapRead";
    static final String WRITABLE = "CopySrc|MapWrite";
    static final String STORAGE = "CopyDst|CopySrc|Storage";

    private BufferStock() {}

    /** Makes a buffer that threads fight for. */
    static void contested(Hand hand) {
        hand.someDevice().ifPresent(device -> {
            boolean readable = hand.chance(60);
            boolean mapped = hand.chance(25);
            create(hand, device, readable ? READABLE : WRITABLE, mapped, Thing.Role.CONTESTED);
        });
    }

    /** Makes a buffer that the queue writes from all threads. */
    static void data(Hand hand) {
        hand.someDevice()
                .ifPresent(
                        device -> create(hand, device, hand.chance(50) ? READABLE : STORAGE, false, Thing.Role.DATA));
    }

    static Thing create(Hand hand, Thing device, String usage, boolean mapped, Thing.Role role) {
        Thing made =
                hand.make("b", Kind.BUFFER, role, Fn.DEVICE_CREATE_BUFFER, device, Specimens.buffer(usage, mapped));
        if (usage.equals(STORAGE)) {
            made.storage();
        }
        boolean fills = !hand.world().abilities().executesCommands() && usage.equals(READABLE) && !mapped;
        if (fills && role != Thing.Role.CONTESTED) { // nothing else gives it zeros to begin with
            hand.call(
                    Fn.QUEUE_WRITE_BUFFER,
                    hand.queueOf(device),
                    Terms.ref(made),
                    Terms.whole(0),
                    Terms.bytes(Specimens.BUFFER_BYTES, 0));
        }
        return made;
    }

    static Optional<Thing> some(Hand hand, Thing.Role role) {
        return hand.some(Kind.BUFFER, buffer -> buffer.role() == role);
    }
}
