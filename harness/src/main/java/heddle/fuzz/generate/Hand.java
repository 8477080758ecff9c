package heddle.fuzz.generate;

import heddle.program.Names;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Writes steps into one section of a program. Used by one thread. */
final class Hand extends Chooser {
    private List<Step> target;

    Hand(World world, int section, Random random) {
        super(world, section, random);
        this.target = world.section(section);
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
        String name = world().fresh("x");
        target.add(new Step.Call(name, function, self.name(), List.of(arguments)));
        return name;
    }

    /** Makes a global call and names its answer, if it has one. */
    void global(boolean answers, Fn function, Value... arguments) {
        target.add(new Step.Call(answers ? world().fresh("x") : null, function, null, List.of(arguments)));
    }

    /** Makes an object, which belongs to this section. */
    Thing make(String stem, Kind kind, Thing.Role role, Fn function, Thing self, Value... arguments) {
        use(self);
        Thing made = new Thing(world().fresh(stem), kind, self.device(), section(), role);
        made.madeBy(self);
        target.add(new Step.Call(made.name(), function, self.name(), List.of(arguments)));
        world().add(made);
        if (kind == Kind.BIND_GROUP_LAYOUT && List.of(arguments).contains(Specimens.LAYOUT)) {
            made.storage();
        }
        made(made);
        return made;
    }

    Thing make(String stem, Kind kind, Fn function, Thing self, Value... arguments) {
        return make(stem, kind, Thing.Role.PLAIN, function, self, arguments);
    }

    /** Starts an operation and returns its name; its callback is the last argument. */
    String start(String stem, Fn function, Thing self, CallbackMode mode, List<Step> body, Value... arguments) {
        return start(stem, function, self, mode, name -> body, arguments);
    }

    /** Starts an operation whose callback's body is made of its name. */
    String start(
            String stem,
            Fn function,
            Thing self,
            CallbackMode mode,
            Function<String, List<Step>> body,
            Value... arguments) {
        use(self);
        String name = world().fresh(stem);
        List<Value> all = new ArrayList<>(List.of(arguments));
        all.add(Terms.callback(mode, body.apply(name)));
        target.add(new Step.Call(name, function, self.name(), all));
        return name;
    }

    /** Makes an instance of this section's own. */
    Thing instance(Value descriptor) {
        String name = world().fresh("i");
        target.add(new Step.Call(name, Fn.CREATE_INSTANCE, null, List.of(descriptor)));
        Thing made = new Thing(name, Kind.INSTANCE, name, section(), Thing.Role.PLAIN);
        world().add(made);
        world().opened(name, name);
        return made;
    }

    /** Takes the object that an operation on something has brought. */
    Thing delivered(String operation, Kind kind, Thing.Role role, Thing on) {
        String name = operation + Names.OBJECT;
        Thing made = new Thing(name, kind, kind == Kind.DEVICE ? name : on.device(), section(), role);
        made.madeBy(on);
        world().add(made);
        return made;
    }

    /** Takes the device that a request on an adapter has brought, with its queue. */
    Thing deliveredDevice(String operation, Thing adapter) {
        Thing device = delivered(operation, Kind.DEVICE, Thing.Role.PLAIN, adapter);
        world().opened(device.name(), world().instanceOf(adapter.device()));
        world().doom(device.name()); // it may be given back at any time
        Thing queue = new Thing(device.name() + "_queue", Kind.QUEUE, device.name(), section(), Thing.Role.PLAIN);
        target.add(new Step.Call(queue.name(), Fn.DEVICE_GET_QUEUE, device.name(), List.of()));
        world().add(queue);
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
        enterBody();
        try {
            action.run();
        } finally {
            target = before;
            leaveBody();
        }
        return body;
    }

    /** Gives back the reference that the section holds of a thing. */
    void release(Thing thing) {
        call(thing.kind().release(), thing);
        if (thing.home() == section()) {
            thing.end();
        } else {
            thing.leave(section());
        }
    }
}
