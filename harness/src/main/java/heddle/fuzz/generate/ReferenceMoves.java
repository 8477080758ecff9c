package heddle.fuzz.generate;

import heddle.program.Place;
import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.List;

/** References taken and given back: beside the prefix's, and the last ones of all. */
final class ReferenceMoves {
    private ReferenceMoves() {}

    /** Takes a reference and gives it back, with others at it too. */
    static void pair(Hand hand) {
        Kind kind = hand.oneOf(hand.kinds());
        hand.some(kind, t -> t.isShared() || t.home() == hand.section()).ifPresent(thing -> {
            hand.call(kind.addRef(), thing);
            if (hand.chance(50)) {
                hand.call(kind.release(), thing);
            }
        });
    }

    /** Gives back what a prefix reference left to this thread; the last of these ends the object. */
    static void heir(Hand hand) {
        List<Thing> left = hand.world().things().stream()
                .filter(t -> t.heirs().contains(hand.section()) && t.isFor(hand.section()))
                .toList();
        if (!left.isEmpty()) {
            hand.release(hand.oneOf(left));
        }
    }

    /** Gives back one of the thread's own things. */
    static void own(Hand hand) {
        List<Thing> mine = hand.world().things().stream()
                .filter(t -> t.home() == hand.section() && t.isFor(hand.section()))
                .filter(t -> t.kind() != Kind.QUEUE || !t.name().equals(t.device() + "_queue"))
                .toList();
        if (!mine.isEmpty()) {
            hand.release(hand.oneOf(mine));
        }
    }

    /** In the prefix: leaves the instance of a second device to all threads; the last of them ends it. */
    static void bequeathInstance(Hand prefix) {
        prefix.some(Kind.INSTANCE, t -> !t.name()
                        .equals(prefix.world().instanceOf(prefix.world().first())))
                .filter(instance -> instance.bequeath(prefix.allThreads()))
                .ifPresent(instance -> {
                    prefix.world().doom(instance.device()); // what is pending on it may never be done
                    for (int i = 1; i < prefix.world().threadCount(); i++) {
                        prefix.call(Fn.INSTANCE_ADD_REF, instance);
                    }
                });
    }

    /** In the prefix: leaves an object that nobody uses yet to all threads, each with a reference of its own. */
    static void bequeath(Hand prefix) {
        List<Thing> free = prefix.world().things().stream()
                .filter(t -> t.isShared() && t.home() == Place.PREFIX)
                .filter(t -> t.kind() != Kind.INSTANCE && t.kind() != Kind.ADAPTER && t.kind() != Kind.QUEUE)
                .filter(t -> t.kind() != Kind.COMMAND_ENCODER && t.kind() != Kind.BUNDLE_ENCODER)
                .filter(t -> t.kind() != Kind.COMPUTE_PASS && t.kind() != Kind.RENDER_PASS)
                .filter(t -> t.role() != Thing.Role.DATA && (t.kind() != Kind.DEVICE || isLast(prefix.world(), t)))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        Thing thing = prefix.oneOf(free);
        if (thing.bequeath(prefix.allThreads())) {
            if (thing.kind() == Kind.DEVICE) {
                prefix.world().doom(thing.name());
            }
            thing.doom();
            for (int i = 1; i < prefix.world().threadCount(); i++) {
                prefix.add(new Step.Call(null, thing.kind().addRef(), thing.name(), List.of()));
            }
        }
    }

    /** Only a second device is ended by its last reference: the first carries the program. */
    private static boolean isLast(World world, Thing device) {
        return !device.name().equals(world.first());
    }

    /** Destroys something that others may use at this moment. */
    static void destroy(Hand hand) {
        int draw = hand.random().nextInt(3);
        if (draw == 0) {
            hand.some(Kind.TEXTURE).ifPresent(t -> destroy(hand, t, Fn.TEXTURE_DESTROY));
        } else if (draw == 1) {
            hand.some(Kind.QUERY_SET).ifPresent(t -> destroy(hand, t, Fn.QUERY_SET_DESTROY));
        } else {
            BufferStock.some(hand, Thing.Role.CONTESTED).ifPresent(t -> destroy(hand, t, Fn.BUFFER_DESTROY));
        }
    }

    /** Destroys a second device, with all that others do on it. */
    static void lose(Hand hand) {
        hand.some(Kind.DEVICE, d -> hand.world().isDoomed(d.name())).ifPresent(d -> hand.call(Fn.DEVICE_DESTROY, d));
    }

    private static void destroy(Hand hand, Thing thing, Fn function) {
        thing.doom();
        hand.call(function, thing);
    }
}
