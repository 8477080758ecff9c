package heddle.probe;

import heddle.descriptor.ShippedDescriptors;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.Device;
import heddle.webgpu.Fn;
import heddle.webgpu.Gpu;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out what each example works on, by preparing it against a library that only answers. Confined to one thread.
 *
 * <p>Each kind is made in a set of its own, whose lenders are told what it is made of.
 */
public final class Rehearsal {
    private final ExampleCalls calls = ExampleCalls.all();
    private final Stage stage;
    private final Map<ObjectKind<?>, ExampleObjects> kitchens = new HashMap<>();
    private final Map<ObjectKind<?>, Set<ObjectKind<?>>> parts = new HashMap<>();
    private final Map<Fn, Uses> known = new EnumMap<>(Fn.class);

    public Rehearsal() {
        Gpu gpu = new Gpu(AnsweringWebGpu.telling(fn -> {}), new CallbackLedger(CallbackLedger.Retention.FORGET));
        this.stage = Stage.open(ShippedDescriptors.find("reference").orElseThrow(), gpu);
    }

    /** Returns what the example of a function works on. */
    public Uses of(Fn function) {
        return known.computeIfAbsent(function, this::rehearse);
    }

    /** Returns the kinds that one of this kind is made of, through and through, and itself. */
    public Set<ObjectKind<?>> partsOf(ObjectKind<?> kind) {
        kitchen(kind).get(kind);
        Set<ObjectKind<?>> all = new HashSet<>();
        collect(kind, all);
        return all;
    }

    private Uses rehearse(Fn function) {
        List<ObjectKind<?>> asked = new ArrayList<>();
        ExampleObjects objects = new ExampleObjects(stage, kind -> {
            asked.add(kind);
            return Optional.of(kitchen(kind));
        });
        calls.of(function).prepare(objects);
        objects.settle();
        objects.close();
        Set<ObjectKind<?>> all = new HashSet<>();
        asked.forEach(kind -> all.addAll(partsOf(kind)));
        return new Uses(
                asked,
                all.stream()
                        .filter(kind -> !kind.isGiven() && typeOf(kind) != Device.class)
                        .collect(Collectors.toSet()),
                asked.stream().findFirst().map(this::typeOf),
                all.stream().anyMatch(kind -> typeOf(kind) == Device.class));
    }

    private Class<?> typeOf(ObjectKind<?> kind) {
        return kitchen(kind).get(kind).getClass();
    }

    private ExampleObjects kitchen(ObjectKind<?> kind) {
        ExampleObjects kitchen = kitchens.get(kind);
        if (kitchen == null) {
            Set<ObjectKind<?>> needed = parts.computeIfAbsent(kind, same -> new LinkedHashSet<>());
            kitchen = new ExampleObjects(stage, asked -> {
                if (asked.equals(kind)) {
                    return Optional.empty();
                }
                needed.add(asked);
                return Optional.of(kitchen(asked));
            });
            kitchens.put(kind, kitchen);
        }
        return kitchen;
    }

    private void collect(ObjectKind<?> kind, Set<ObjectKind<?>> all) {
        if (all.add(kind)) {
            parts.getOrDefault(kind, Set.of()).forEach(part -> collect(part, all));
        }
    }
}
