package heddle.fuzz.judge;

import heddle.fuzz.generate.Specimens;
import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which calls of a program can make device errors. Rests on WebGPU's validation; what it does not know may err. */
final class ErrorRules {
    /** Questions, counts of references, pumps, scopes, and what ends things: none of these makes an error. */
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

    private final Facts facts;
    private final Recordings recordings;
    private final SoundObjects objects;
    private final Map<Item, Blame> known = new HashMap<>();

    ErrorRules(Facts facts) {
        this.facts = facts;
        this.recordings = new Recordings(facts);
        this.objects = new SoundObjects(facts);
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
            return submit(item);
        }
        return isEncoding(function) ? encoding(item) : Blame.PERHAPS;
    }

    private Blame submit(Item item) {
        Blame again = submittedAgain(item);
        boolean known = item.refs().stream().map(recordings::encoder).allMatch(this::isRight);
        return again != Blame.NEVER ? again : known ? undisturbed(item, Commands.objects(facts, item)) : Blame.PERHAPS;
    }

    /** What is wrong with commands is told by Finish; only calls that are out of order err themselves. */
    private Blame encoding(Item item) {
        String encoder = recordings.encoder(item.self());
        boolean known = Commands.finishes(item) ? isRight(encoder) : recordings.isInOrder(encoder);
        return known ? Blame.NEVER : Blame.PERHAPS;
    }

    private boolean isRight(String encoder) {
        return recordings.isInOrder(encoder)
                && Commands.recordedBy(facts, encoder).stream()
                        .flatMap(recorded -> recorded.refs().stream())
                        .allMatch(objects::isValid);
    }

    /** A command buffer serves one submit, and is used up even if that one fails. */
    private Blame submittedAgain(Item submit) {
        List<String> commands = submit.refs();
        boolean surely = Set.copyOf(commands).size() < commands.size();
        boolean perhaps = false;
        for (String each : commands) {
            for (Item other : facts.uses(each)) {
                if (other.isCall(Fn.QUEUE_SUBMIT) && !other.equals(submit) && !facts.isAfter(other, submit)) {
                    perhaps = true;
                    surely |= facts.isAfter(submit, other) && isTakenWith(submit, other);
                }
            }
        }
        return surely ? Blame.SURELY : perhaps ? Blame.PERHAPS : Blame.NEVER;
    }

    /** Returns whether an earlier submit is surely taken if a later one is: nothing that it uses can be missing. */
    private static boolean isTakenWith(Item later, Item earlier) {
        return earlier.self().equals(later.self()) && later.refs().containsAll(earlier.refs());
    }

    private static boolean isHarmless(Fn function) {
        String name = "_" + function.name();
        return ALSO_HARMLESS.contains(function)
                || HARMLESS.stream()
                        .anyMatch(part -> part.startsWith("_") ? name.contains(part) : name.startsWith("_" + part));
    }

    private static boolean isEncoding(Fn function) {
        return function.name().contains("_ENCODER_") && !function.name().startsWith("DEVICE_");
    }

    /** A call on valid objects errs in no order, unless something may have happened to them. */
    private Blame undisturbed(Item item, List<String> names) {
        boolean sound = names.stream().allMatch(name -> objects.isValid(name) && objects.isUndisturbed(name, item));
        return sound ? Blame.NEVER : Blame.PERHAPS;
    }
}
