package heddle.fuzz.generate;

import heddle.program.Names;
import heddle.program.Place;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Writes steps into one section of a program, and picks what that section may use. Used by one thread. */
final class Hand {
    private final World world;
    private final int section;
    private final Random random;
    private List<Step> target;
    private final List<Thing> bodies = new ArrayList<>();
    private boolean inBody;

    Hand(World world, int section, Random random) {
        this.world = world;
        this.section = section;
        this.random = random;
        this.target = world.section(section);
    }

    World world() {
        return world;
    }

    Random random() {
        return random;
    }

    int section() {
        return section;
    }

    boolean has(Fn... functions) {
        return world.abilities().hasAll(functions);
    }

    /** Returns true about so often in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns one of these. */
    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns something of that kind which this section may use. */
    Optional<Thing> some(Kind kind) {
        return some(kind, thing -> true);
    }

    Optional<Thing> some(Kind kind, Predicate<Thing> condition) {
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
    List<Kind> kinds() {
        return Arrays.stream(Kind.values())
                .filter(kind -> world.things().stream().anyMatch(t -> t.kind() == kind && isUsable(t)))
                .toList();
    }

    /** A callback's body runs on whichever thread and late: it uses what is shared for good. */
    private boolean isUsable(Thing thing) {
        return inBody ? thing.isShared() || bodies.contains(thing) : thing.isFor(section);
    }

    private void use(Thing thing) {
        thing.usedBy(inBody ? Thing.EVERYBODY : section);
    }

    /** Returns a device that this section may use. */
    Optional<Thing> someDevice() {
        return some(Kind.DEVICE);
    }

    /** Returns something of that kind and role on a device. */
    Optional<Thing> some(Kind kind, Thing.Role role, Thing device) {
        return some(kind, t -> t.role() == role && t.device().equals(device.device()));
    }

    /** Returns the device that something belongs to, unless this section has given its reference back. */
    Optional<Thing> deviceOf(Thing thing) {
        return named(thing.device());
    }

    /** Returns the instance that the device of something was opened on, unless its reference has been given back. */
    Optional<Thing> instanceOf(Thing thing) {
        return named(world.instanceOf(thing.device()));
    }

    /** Returns the queue of the device of something, which stays for as long as that thing does. */
    Thing queueOf(Thing thing) {
        return named(thing.device() + "_queue").orElseThrow();
    }

    private Optional<Thing> named(String name) {
        Optional<Thing> found = world.things().stream()
                .filter(t -> t.name().equals(name) && isUsable(t))
                .findFirst();
        found.ifPresent(this::use);
        return found;
    }

    /** Makes a call whose answer nobody names, unless the backend lacks the function. */
    void call(Fn function, Thing self, Value... arguments) {
        use(self);
        if (has(function)) {
            target.add(new Step.Call(null, function, self.name(), List.of(arguments)));
        }
    }

    /** Makes a call whose answer is a word, and names it. */
    String ask(Fn function, Thing self, Value... arguments) {
        use(self);
        String name = world.fresh("x");
        target.add(new Step.Call(name, function, self.name(), List.of(arguments)));
        return name;
    }

    /** Makes a global call and names its answer, if it has one. */
    void global(boolean answers, Fn function, Value... arguments) {
        target.add(new Step.Call(answers ? world.fresh("x") : null, function, null, List.of(arguments)));
    }

    /** Makes an object, which belongs to this section. */
    Thing make(String stem, Kind kind, Thing.Role role, Fn function, Thing self, Value... arguments) {
        use(self);
        Thing made = new Thing(world.fresh(stem), kind, self.device(), section, role);
        made.madeBy(self);
        target.add(new Step.Call(made.name(), function, self.name(), List.of(arguments)));
        world.add(made);
        if (kind == Kind.BIND_GROUP_LAYOUT && List.of(arguments).contains(Specimens.LAYOUT)) {
            made.storage();
        }
        use(made);
        if (inBody) {
            bodies.add(made);
        }
        return made;
    }

    Thing make(String stem, Kind kind, Fn function, Thing self, Value... arguments) {
        return make(stem, kind, Thing.Role.PLAIN, function, self, arguments);
    }

    /** Starts an operation and returns its name; its callback is the last argument. */
    String start(String stem, Fn function, Thing self, CallbackMode mode, List<Step> body, Value... arguments) {
        use(self);
        List<Value> all = new ArrayList<>(List.of(arguments));
        all.add(Terms.callback(mode, body));
        String name = world.fresh(stem);
        target.add(new Step.Call(name, function, self.name(), all));
        return name;
    }

    /** Makes an instance of this section's own. */
    Thing instance() {
        String name = world.fresh("i");
        target.add(new Step.Call(name, Fn.CREATE_INSTANCE, null, List.of(Terms.OF_BACKEND)));
        Thing made = new Thing(name, Kind.INSTANCE, name, section, Thing.Role.PLAIN);
        world.add(made);
        world.opened(name, name);
        return made;
    }

    /** Takes the object that an operation on something has brought. */
    Thing delivered(String operation, Kind kind, Thing.Role role, Thing on) {
        String name = operation + Names.OBJECT;
        Thing made = new Thing(name, kind, kind == Kind.DEVICE ? name : on.device(), section, role);
        made.madeBy(on);
        world.add(made);
        return made;
    }

    /** Takes the device that a request on an adapter has brought, with its queue. */
    Thing deliveredDevice(String operation, Thing adapter) {
        Thing device = delivered(operation, Kind.DEVICE, Thing.Role.PLAIN, adapter);
        world.opened(device.name(), world.instanceOf(adapter.device()));
        world.doom(device.name()); // it may be given back at any time
        Thing queue = new Thing(device.name() + "_queue", Kind.QUEUE, device.name(), section, Thing.Role.PLAIN);
        target.add(new Step.Call(queue.name(), Fn.DEVICE_GET_QUEUE, device.name(), List.of()));
        world.add(queue);
        return device;
    }

    void add(Step step) {
        target.add(step);
    }

    /** Returns the steps that an action writes, in place of adding them to the section. */
    List<Step> body(Runnable action) {
        List<Step> before = target;
        List<Step> body = new ArrayList<>();
        target = body;
        inBody = true;
        try {
            action.run();
        } finally {
            target = before;
            inBody = false;
            bodies.forEach(Thing::end);
            bodies.clear();
        }
        return body;
    }

    /** Gives back the reference that the section holds of a thing. */
    void release(Thing thing) {
        call(thing.kind().release(), thing);
        if (thing.home() == section) {
            thing.end();
        } else {
            thing.leave(section);
        }
    }

    /** Returns all threads of the program. */
    Set<Integer> allThreads() {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < world.threadCount(); i++) {
            all.add(i);
        }
        return all;
    }

    boolean isThread() {
        return section != Place.PREFIX && section != Place.SUFFIX;
    }
}
