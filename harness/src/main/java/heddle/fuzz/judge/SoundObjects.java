package heddle.fuzz.judge;

import heddle.fuzz.generate.Specimens;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Set;

/** Which objects of a program are surely valid, and which of them nothing disturbs before they are used. */
final class SoundObjects {
    private static final Set<Fn> DISTURBING =
            Set.of(Fn.BUFFER_MAP_ASYNC, Fn.BUFFER_DESTROY, Fn.TEXTURE_DESTROY, Fn.QUERY_SET_DESTROY);
    private static final int DEEPEST = 6;

    private final Facts facts;

    SoundObjects(Facts facts) {
        this.facts = facts;
    }

    /** Returns whether an object is made with a right descriptor and of valid parts. */
    boolean isValid(String name) {
        return isValid(name, 0);
    }

    private boolean isValid(String name, int depth) {
        Item maker = facts.maker(name).orElse(null);
        boolean brought = maker != null && maker.callback().isPresent();
        if (maker == null
                || depth > DEEPEST
                || (brought && !Commands.name(maker).startsWith("DEVICE_CREATE_"))) {
            return false; // a pipeline that is brought is a valid one
        }
        boolean right = maker.call()
                .map(call -> !call.function().name().startsWith("DEVICE_CREATE_")
                        || Specimens.validity(call.function(), call.arguments()) == Specimens.Validity.RIGHT)
                .orElse(maker.step() instanceof Step.Open);
        return right && parts(maker).stream().allMatch(part -> isValid(part, depth + 1));
    }

    /** Returns what an object is made of: what its descriptor names, and for a view its texture. */
    private static List<String> parts(Item maker) {
        return maker.isCall(Fn.TEXTURE_CREATE_VIEW) ? List.of(maker.self()) : maker.refs();
    }

    /** Returns whether a valid object is as it was made when a step uses it: neither mapped nor ended, nor are its parts. */
    boolean isUndisturbed(String name, Item user) {
        Item maker = facts.maker(name).orElseThrow();
        boolean mapped = maker.call().filter(SoundObjects::isMappedAtCreation).isPresent();
        boolean disturbed = facts.uses(name).stream()
                .filter(use -> use.self().equals(name))
                .filter(use -> use.call().stream().anyMatch(call -> DISTURBING.contains(call.function())))
                .filter(use -> !facts.isAfter(use, user))
                .anyMatch(use -> !(use.isCall(Fn.BUFFER_MAP_ASYNC) && isUnmappedBetween(name, use, user)));
        return !disturbed
                && (!mapped || isUnmappedBetween(name, maker, user))
                && parts(maker).stream().allMatch(part -> isUndisturbed(part, user));
    }

    /** Returns whether a mapping that a step began, or asked for, is surely over when another uses the buffer. */
    private boolean isUnmappedBetween(String buffer, Item begun, Item user) {
        return facts.uses(buffer).stream()
                .anyMatch(use -> use.isCall(Fn.BUFFER_UNMAP)
                        && use.self().equals(buffer)
                        && facts.isAfter(use, begun)
                        && facts.isAfter(user, use));
    }

    private static boolean isMappedAtCreation(Step.Call call) {
        return call.function() == Fn.DEVICE_CREATE_BUFFER
                && call.arguments().get(0) instanceof Value.Struct struct
                && new Value.Flag(true).equals(struct.fields().get("mappedAtCreation"));
    }
}
