package heddle.fuzz.generate;

import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Picks by chance, among what one section of a program may use at that time. Used by one thread. */
class Chooser {
    private final World world;
    private final int section;
    private final Random random;
    private final List<Thing> bodies = new ArrayList<>();
    private boolean inBody;

    Chooser(World world, int section, Random random) {
        this.world = world;
        this.section = section;
        this.random = random;
    }

    /** Says that what follows is for the body of a callback. */
    final void enterBody() {
        inBody = true;
    }

    /** Notes something that was made, which in a body lives for as long as that. */
    final void made(Thing thing) {
        use(thing);
        if (inBody) {
            bodies.add(thing);
        }
    }

    /** Says that the body is over. */
    final void leaveBody() {
        inBody = false;
        bodies.forEach(Thing::end);
        bodies.clear();
    }

    final World world() {
        return world;
    }

    final Random random() {
        return random;
    }

    final int section() {
        return section;
    }

    final boolean has(Fn... functions) {
        return world.abilities().hasAll(functions);
    }

    /** Returns true about so often in a hundred. */
    final boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns one of these. */
    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    final <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns something of that kind which this section may use. */
    final Optional<Thing> some(Kind kind) {
        return some(kind, thing -> true);
    }

    final Optional<Thing> some(Kind kind, Predicate<Thing> condition) {
        List<Thing> usable = world.things().stream()
                .filter(t -> t.kind() == kind && isUsable(t) && condition.test(t))
                .toList();
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        Thing chosen = oneOf(usable);
        use(chosen);
        return Optional.of(chosen);
    }

    /** Returns the kinds of which this section may use something. */
    final List<Kind> kinds() {
        return Arrays.stream(Kind.values())
                .filter(kind -> world.things().stream().anyMatch(t -> t.kind() == kind && isUsable(t)))
                .toList();
    }

    /** A callback's body runs on whichever thread and late: it uses what is shared for good. */
    final boolean isUsable(Thing thing) {
        return inBody ? thing.isShared() || bodies.contains(thing) : thing.isFor(section);
    }

    final void use(Thing thing) {
        thing.usedBy(inBody ? Thing.EVERYBODY : section);
    }

    /** Returns a device that this section may use. */
    final Optional<Thing> someDevice() {
        return some(Kind.DEVICE);
    }

    /** Returns something of that kind and role on a device. */
    final Optional<Thing> some(Kind kind, Thing.Role role, Thing device) {
        return some(kind, t -> t.role() == role && t.device().equals(device.device()));
    }

    /** Returns the device that something belongs to, unless this section has given its reference back. */
    final Optional<Thing> deviceOf(Thing thing) {
        return named(thing.device());
    }

    /** Returns the instance that the device of something was opened on, unless its reference has been given back. */
    final Optional<Thing> instanceOf(Thing thing) {
        return named(world.instanceOf(thing.device()));
    }

    /** Returns the queue of the device of something, which stays for as long as that thing does. */
    final Thing queueOf(Thing thing) {
        return named(thing.device() + "_queue").orElseThrow();
    }

    private Optional<Thing> named(String name) {
        Optional<Thing> found = world.things().stream()
                .filter(t -> t.name().equals(name) && isUsable(t))
                .findFirst();
        found.ifPresent(this::use);
        return found;
    }

    /** Returns all threads of the program. */
    final Set<Integer> allThreads() {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < world.threadCount(); i++) {
            all.add(i);
        }
        return all;
    }
}
