package heddle.fuzz.judge;

import heddle.program.Place;
import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A program as the judge looks things up in it: what is made where, and what belongs to what. Immutable once made. */
final class Facts {
    private static final String DELIVERED = "_object";

    private record Spot(Place place, int body) {}

    private final Map<Spot, Item> items = new LinkedHashMap<>();
    private final Map<String, Item> makers = new HashMap<>();
    private final Map<String, List<Item>> uses = new HashMap<>();
    private final Map<String, Item> posts = new HashMap<>();
    private final List<Item> waits = new ArrayList<>();
    private final Map<String, Boolean> doomed = new ConcurrentHashMap<>();
    private final Map<String, Boolean> ended = new ConcurrentHashMap<>();

    Facts(Program program) {
        section(Place.PREFIX, program.prefix());
        for (int i = 0; i < program.threads().size(); i++) {
            section(i, program.threads().get(i));
        }
        section(Place.SUFFIX, program.suffix());
        for (Item item : items.values()) {
            uses.computeIfAbsent(item.self(), unseen -> new ArrayList<>()).add(item);
            item.refs().forEach(name -> uses.computeIfAbsent(name, unseen -> new ArrayList<>())
                    .add(item));
        }
    }

    private void section(int section, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Item item = new Item(new Place(section, i), -1, steps.get(i));
            add(item);
            List<Step> body = item.callback().map(Value.Callback::body).orElse(List.of());
            for (int j = 0; j < body.size(); j++) {
                add(new Item(item.place(), j, body.get(j)));
            }
        }
    }

    private void add(Item item) {
        items.put(new Spot(item.place(), item.body()), item);
        if (item.step() instanceof Step.Post post) {
            posts.put(post.latch(), item);
        } else if (item.step() instanceof Step.WaitFor) {
            waits.add(item);
        }
        String result = item.step().result();
        if (item.step() instanceof Step.Open open) {
            for (String part : List.of("", "_instance", "_adapter", "_queue")) {
                makers.put(open.result() + part, item);
            }
        } else if (result != null) {
            makers.put(result, item);
            if (item.callback().isPresent()) {
                makers.put(result + DELIVERED, item);
            }
        }
    }

    Collection<Item> items() {
        return items.values();
    }

    /** Returns the step at a place, if there is one. */
    Optional<Item> find(Place place) {
        return Optional.ofNullable(items.get(new Spot(place, -1)));
    }

    /** Returns whether something is made by a call with that one argument. */
    boolean isMadeWith(String name, Value descriptor) {
        return maker(name)
                .flatMap(Item::call)
                .filter(call -> call.arguments().equals(List.of(descriptor)))
                .isPresent();
    }

    Item at(Place place, int body) {
        return Objects.requireNonNull(items.get(new Spot(place, body)), () -> "no step at " + place);
    }

    /** Returns the step that makes what has that name. */
    Optional<Item> maker(String name) {
        return Optional.ofNullable(makers.get(name));
    }

    /** Returns the steps that mention a name, as owner or argument. */
    List<Item> uses(String name) {
        return uses.getOrDefault(name, List.of());
    }

    /** Returns the opened device that something belongs to; nothing for what no device of the prefix made. */
    Optional<String> device(String name) {
        String at = name;
        for (int depth = 0; depth < 16; depth++) {
            Item maker = makers.get(at);
            if (maker == null) {
                return Optional.empty();
            }
            if (maker.step() instanceof Step.Open open) {
                boolean above = at.endsWith("_instance") || at.endsWith("_adapter");
                return above ? Optional.empty() : Optional.of(open.result());
            }
            at = maker.self();
        }
        return Optional.empty();
    }

    /** Returns the instance that something belongs to. */
    Optional<String> instance(String name) {
        String at = name;
        for (int depth = 0; depth < 16; depth++) {
            Item maker = makers.get(at);
            if (maker == null) {
                return Optional.empty();
            }
            if (maker.step() instanceof Step.Open open) {
                if (at.endsWith("_instance")) {
                    return Optional.of(at);
                }
                return Optional.of(open.instance() == null ? open.result() + "_instance" : open.instance());
            } else if (maker.isCall(Fn.CREATE_INSTANCE)) {
                return Optional.of(at);
            }
            at = maker.self();
        }
        return Optional.empty();
    }

    /** Returns whether the program destroys that device, or may give its last reference back. */
    boolean isDoomed(String device) {
        return doomed.computeIfAbsent(
                device,
                name -> uses(name).stream().anyMatch(i -> i.isCall(Fn.DEVICE_DESTROY))
                        || mayLoseAll(name, Fn.DEVICE_ADD_REF, Fn.DEVICE_RELEASE));
    }

    /** Returns whether the program may give back the last reference to the instance that something belongs to. */
    boolean mayEnd(String name) {
        return ended.computeIfAbsent(name, unseen -> instance(name)
                .filter(instance -> mayLoseAll(instance, Fn.INSTANCE_ADD_REF, Fn.INSTANCE_RELEASE))
                .isPresent());
    }

    /** Returns whether as many references are given back as there are; one that a body takes may never be taken. */
    private boolean mayLoseAll(String name, Fn addRef, Fn release) {
        long most = uses(name).stream().filter(use -> use.isCall(release)).count();
        long least = uses(name).stream()
                .filter(use -> use.isCall(addRef) && !use.inBody())
                .count();
        return most > least;
    }

    List<String> devices() {
        List<String> devices = new ArrayList<>();
        items.values().forEach(item -> {
            if (item.step() instanceof Step.Open open) {
                devices.add(open.result());
            }
        });
        return devices;
    }

    /**
     * Returns whether one step comes after another in every play, by where they stand or since the thread of the one waits
     * for a latch that the other's opens. Steps of bodies come at any time.
     */
    boolean isAfter(Item later, Item earlier) {
        if (later.inBody() || earlier.inBody()) {
            return false;
        }
        if (later.section() == earlier.section()) {
            return later.place().step() > earlier.place().step();
        }
        return later.section() == Place.SUFFIX || earlier.section() == Place.PREFIX || isLatched(later, earlier);
    }

    private boolean isLatched(Item later, Item earlier) {
        return waits.stream()
                .filter(wait -> wait.section() == later.section()
                        && wait.place().step() < later.place().step())
                .map(wait -> posts.get(((Step.WaitFor) wait.step()).latch()))
                .anyMatch(post -> post != null
                        && !post.inBody()
                        && post.section() == earlier.section()
                        && post.place().step() > earlier.place().step());
    }
}
