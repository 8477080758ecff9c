package heddle.transcript;

import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The devices that were opened before the threads began, each with an adapter of its own: an instance, an adapter and a
 * device that are requested one after the other, and the device's queue.
 */
final class Openings {
    private final IdentityHashMap<Entry, Optional<Step>> replaced = new IdentityHashMap<>();
    private final Set<String> operations = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private int count;

    Openings(List<Entry> entries) {
        for (Entry request : entries) {
            if (request.function == Fn.ADAPTER_REQUEST_DEVICE && request.section.equals(Section.PREFIX)) {
                open(request, entries);
            }
        }
    }

    private void open(Entry request, List<Entry> entries) {
        Optional<Entry> adapter = entries.stream()
                .filter(entry -> entry.function == Fn.INSTANCE_REQUEST_ADAPTER
                        && (entry.result + "_object").equals(request.self))
                .findFirst();
        Optional<Entry> queue = entries.stream()
                .filter(entry -> entry.function == Fn.DEVICE_GET_QUEUE
                        && (request.result + "_object").equals(entry.self)
                        && entry.section.equals(Section.PREFIX))
                .findFirst();
        if (adapter.isEmpty() || queue.isEmpty() || adapter.get().self == null) {
            return;
        }
        String device = "device" + ++count;
        String instance = adapter.get().self;
        Optional<Entry> creation = entries.stream()
                .filter(entry -> entry.function == Fn.CREATE_INSTANCE && instance.equals(entry.result))
                .filter(entry -> isNextUse(entry, adapter.get(), entries))
                .findFirst();
        creation.ifPresent(entry -> {
            replaced.put(entry, Optional.empty());
            names.put(instance, device + "_instance");
        });
        Step step = new Step.Open(device, creation.isPresent() ? null : instance);
        replaced.put(adapter.get(), Optional.of(step));
        replaced.put(request, Optional.empty());
        replaced.put(queue.get(), Optional.empty());
        operations.add(String.valueOf(adapter.get().result));
        operations.add(String.valueOf(request.result));
        names.put(adapter.get().result + "_object", device + "_adapter");
        names.put(request.result + "_object", device);
        names.put(String.valueOf(queue.get().result), device + "_queue");
    }

    private static boolean isNextUse(Entry creation, Entry use, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> String.valueOf(creation.result).equals(entry.self))
                .findFirst()
                .filter(first -> first == use)
                .isPresent();
    }

    /** Returns whether a call is part of an opening. */
    boolean replaces(Entry entry) {
        return replaced.containsKey(entry);
    }

    /** Returns what stands in a call's place: a step, or nothing. */
    Optional<Step> step(Entry entry) {
        return replaced.getOrDefault(entry, Optional.empty());
    }

    /** Returns whether an operation is part of an opening. */
    boolean includes(String operation) {
        return operations.contains(operation);
    }

    /** Returns the names that a program gives to what was opened, by those of the calls. */
    Map<String, String> names() {
        return names;
    }
}
