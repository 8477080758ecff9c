package heddle.fuzz.coverage;

import heddle.program.Step;
import heddle.program.Steps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the objects of a program were made from. Filled first, and then asked. */
final class Kinship {
    private static final int DEEPEST = 16;

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> devices = new HashSet<>();

    /** Takes a step, in the order of the text. */
    void add(Step step) {
        if (step instanceof Step.Open open) {
            String name = open.result();
            String instance = open.instance() == null ? name + "_instance" : open.instance();
            parents.put(name + "_adapter", instance);
            parents.put(name, name + "_adapter");
            parents.put(name + "_queue", name);
            devices.add(name);
        } else if (step instanceof Step.Call call && call.result() != null && call.self() != null) {
            parents.put(call.result(), call.self());
            parents.put(call.result() + "_object", call.self());
        }
    }

    Relation of(Step one, Step other) {
        String mine = self(one);
        String others = self(other);
        if (mine != null && mine.equals(others)) {
            return Relation.OBJECT;
        }
        if (!Collections.disjoint(Steps.uses(one), Steps.uses(other))) {
            return Relation.ARGUMENT;
        }
        List<String> above = ancestors(mine);
        List<String> othersAbove = ancestors(others);
        if (above.contains(others) || othersAbove.contains(mine)) {
            return Relation.PARENT;
        }
        if (above.stream().anyMatch(name -> devices.contains(name) && othersAbove.contains(name))) {
            return Relation.DEVICE;
        }
        boolean together = !above.isEmpty() && !othersAbove.isEmpty() && Objects.equals(last(above), last(othersAbove));
        return together ? Relation.INSTANCE : Relation.NONE;
    }

    private static @Nullable String self(Step step) {
        return step instanceof Step.Call call ? call.self() : null;
    }

    private static String last(List<String> names) {
        return names.get(names.size() - 1);
    }

    /** Returns what an object was made from, the nearest first. */
    private List<String> ancestors(@Nullable String name) {
        List<String> ancestors = new ArrayList<>();
        String at = name == null ? null : parents.get(name);
        while (at != null && ancestors.size() < DEEPEST) {
            ancestors.add(at);
            at = parents.get(at);
        }
        return ancestors;
    }
}
