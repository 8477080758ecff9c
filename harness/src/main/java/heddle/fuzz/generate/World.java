package heddle.fuzz.generate;

import heddle.program.Place;
import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A program that is being made: its steps so far, and the model of what exists. Used by one thread. */
final class World {
    private final Abilities abilities;
    private final List<Step> prefix = new ArrayList<>();
    private final List<List<Step>> threads = new ArrayList<>();
    private final List<Step> suffix = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, String> instances = new HashMap<>();
    private final Set<String> devices = new LinkedHashSet<>();
    private final Set<String> doomedDevices = new LinkedHashSet<>();

    World(Abilities abilities, int threadCount) {
        this.abilities = abilities;
        for (int i = 0; i < threadCount; i++) {
            threads.add(new ArrayList<>());
        }
    }

    Abilities abilities() {
        return abilities;
    }

    int threadCount() {
        return threads.size();
    }

    /** Returns a name that nothing has yet. */
    String fresh(String stem) {
        return stem + names.merge(stem, 1, Integer::sum);
    }

    /** Returns a hand that writes into a section. */
    Hand hand(int section, Random random) {
        return new Hand(this, section, random);
    }

    List<Step> section(int section) {
        return switch (section) {
            case Place.PREFIX -> prefix;
            case Place.SUFFIX -> suffix;
            default -> threads.get(section);
        };
    }

    void add(Thing thing) {
        things.add(thing);
    }

    List<Thing> things() {
        return things;
    }

    /** Opens one more device in the prefix; on the first one's instance if asked. */
    void open(boolean onFirstInstance) {
        String name = fresh("d");
        String instance = onFirstInstance && !devices.isEmpty() ? first() + "_instance" : null;
        prefix.add(new Step.Open(name, instance));
        devices.add(name);
        add(new Thing(name, Kind.DEVICE, name, Place.PREFIX, Thing.Role.PLAIN));
        add(new Thing(name + "_queue", Kind.QUEUE, name, Place.PREFIX, Thing.Role.PLAIN));
        add(new Thing(name + "_adapter", Kind.ADAPTER, name, Place.PREFIX, Thing.Role.PLAIN));
        if (instance == null) {
            add(new Thing(name + "_instance", Kind.INSTANCE, name, Place.PREFIX, Thing.Role.PLAIN));
            instances.put(name, name + "_instance");
        } else {
            instances.put(name, instance);
        }
    }

    /** Notes on which instance a device is, or an instance itself. */
    void opened(String device, String instance) {
        instances.put(device, instance);
    }

    /** Returns the instance that a device was opened on. */
    String instanceOf(String device) {
        String instance = instances.get(device);
        if (instance == null) {
            throw new IllegalArgumentException("no device: " + device);
        }
        return instance;
    }

    Set<String> devices() {
        return devices;
    }

    String first() {
        return devices.iterator().next();
    }

    /** Notes that a device is destroyed at some time: no memory of its buffers is touched. */
    void doom(String device) {
        doomedDevices.add(device);
    }

    boolean isDoomed(String device) {
        return doomedDevices.contains(device);
    }

    /** Returns the program as it stands. */
    Program program(Plan plan) {
        return new Program(prefix, threads, suffix, plan);
    }
}
