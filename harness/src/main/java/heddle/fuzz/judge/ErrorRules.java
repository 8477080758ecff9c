package heddle.fuzz.judge;

import heddle.fuzz.generate.Specimens;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which calls of a program can make device errors. Rests on WebGPU's validation; what it does not know may err. */
final class ErrorRules {
    /** Questions, counts of references, pumps, scopes, recording, and what ends things: none of these makes an error. */
    private static final List<String> HARMLESS = List.of(
            "_GET_",
            "_HAS_",
            "_ADD_REF",
            "_RELEASE",
            "_SET_LABEL",
            "INSTANCE_",
            "ADAPTER_",
            "_ERROR_SCOPE",
            "_DESTROY");

    private static final Set<Fn> ALSO_HARMLESS = Set.of(
            Fn.BUFFER_UNMAP,
            Fn.BUFFER_READ_MAPPED_RANGE,
            Fn.BUFFER_WRITE_MAPPED_RANGE,
            Fn.QUEUE_ON_SUBMITTED_WORK_DONE,
            Fn.DEVICE_CREATE_COMMAND_ENCODER,
            Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC,
            Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC);
    private static final Set<Fn> DISTURBING =
            Set.of(Fn.BUFFER_MAP_ASYNC, Fn.BUFFER_DESTROY, Fn.TEXTURE_DESTROY, Fn.QUERY_SET_DESTROY, Fn.BUFFER_RELEASE);

    private final Facts facts;
    private final Map<Item, Blame> known = new HashMap<>();

    ErrorRules(Facts facts) {
        this.facts = facts;
        for (Item item : facts.items()) {
            item.call().ifPresent(call -> known.put(item, judge(item, call)));
        }
    }

    /** Returns what is known of a call; of other steps, that they make none. */
    Blame blame(Item item) {
        return known.getOrDefault(item, Blame.NEVER);
    }

    private Blame judge(Item item, Step.Call call) {
        Fn function = call.function();
        if (call.self() == null || isHarmless(function)) {
            return Blame.NEVER;
        }
        if (call.function().name().startsWith("DEVICE_CREATE_") || function == Fn.TEXTURE_CREATE_VIEW) {
            Specimens.Validity validity = Specimens.validity(function, call.arguments());
            return switch (validity) {
                case WRONG -> Blame.SURELY;
                case UNKNOWN -> Blame.PERHAPS;
                case RIGHT -> undisturbed(item, item.refs());
            };
        }
        if (function == Fn.QUEUE_WRITE_BUFFER || function == Fn.QUEUE_WRITE_TEXTURE) {
            return Specimens.isWriteInside(facts.maker(item.ref(0)).flatMap(Item::call), call)
                    ? undisturbed(item, item.refs())
                    : function == Fn.QUEUE_WRITE_TEXTURE ? undisturbed(item, item.refs()) : Blame.PERHAPS;
        }
        if (function == Fn.QUEUE_SUBMIT) {
            return undisturbed(item, Commands.objects(facts, item));
        }
        return isEncoding(function) ? Blame.NEVER : Blame.PERHAPS;
    }

    private static boolean isHarmless(Fn function) {
        String name = "_" + function.name();
        return ALSO_HARMLESS.contains(function)
                || HARMLESS.stream()
                        .anyMatch(part -> part.startsWith("_") ? name.contains(part) : name.startsWith("_" + part));
    }

    private static boolean isEncoding(Fn function) {
        return function.name().startsWith("COMMAND_ENCODER_") || function.name().startsWith("COMPUTE_PASS_ENCODER_");
    }

    /** A call on valid objects errs in no order, unless something may have happened to them. */
    private Blame undisturbed(Item item, List<String> names) {
        boolean quiet = names.stream().allMatch(name -> isQuiet(item, name, 0));
        return quiet ? Blame.NEVER : Blame.PERHAPS;
    }

    private boolean isQuiet(Item item, String name, int depth) {
        Item maker = facts.maker(name).orElse(null);
        if (maker == null || depth > 6) {
            return false;
        }
        if (maker.step() instanceof Step.Open) {
            return true;
        }
        Step.Call call = maker.call().orElse(null);
        if (call == null || maker.callback().isPresent()) {
            return false;
        }
        boolean wrong = call.function().name().startsWith("DEVICE_CREATE_")
                && Specimens.validity(call.function(), call.arguments()) != Specimens.Validity.RIGHT;
        if (wrong || isMappedAtCreation(call)) {
            return false;
        }
        for (Item use : facts.uses(name)) {
            boolean disturbs = use.self().equals(name)
                    && use.call().map(c -> DISTURBING.contains(c.function())).orElse(false);
            if (disturbs && !Facts.isAfter(use, item)) {
                return false;
            }
        }
        return maker.refs().stream().allMatch(part -> isQuiet(item, part, depth + 1));
    }

    private static boolean isMappedAtCreation(Step.Call call) {
        return call.function() == Fn.DEVICE_CREATE_BUFFER
                && call.arguments().get(0) instanceof Value.Struct struct
                && new Value.Flag(true).equals(struct.fields().get("mappedAtCreation"));
    }
}
