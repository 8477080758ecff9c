package heddle.fuzz.generate;

import heddle.program.Place;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
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

    /** Returns the object of that name which the prefix opened. */
    Thing named(String name) {
        Thing found = world.things().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no object " + name));
        use(found);
        return found;
    }

    /** Makes a call whose answer nobody names. */
    void call(Fn function, Thing self, Value... arguments) {
        use(self);
        target.add(new Step.Call(null, function, self.name(), List.of(arguments)));
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
