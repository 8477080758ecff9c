package heddle.fuzz.judge;

import heddle.fuzz.generate.Specimens;
import heddle.program.Place;
import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which recordings are surely in order: commands and passes as generated programs have them, finished once and after all of
 * these. Of others nobody knows, and they may err in any of their calls. Used by one thread.
 */
final class Recordings {
    private static final Set<Fn> ANYTIME = Set.of(
            Fn.COMMAND_ENCODER_ADD_REF,
            Fn.COMMAND_ENCODER_RELEASE,
            Fn.COMMAND_ENCODER_SET_LABEL,
            Fn.COMPUTE_PASS_ENCODER_ADD_REF,
            Fn.COMPUTE_PASS_ENCODER_RELEASE,
            Fn.COMPUTE_PASS_ENCODER_SET_LABEL);
    private static final long MOST_WORKGROUPS = 65_535;

    private final Facts facts;
    private final Map<String, Boolean> known = new HashMap<>();

    Recordings(Facts facts) {
        this.facts = facts;
    }

    /** Returns the encoder behind what has that name: itself, the one of a pass, or of a command buffer. */
    String encoder(String name) {
        return facts.maker(name)
                .filter(maker ->
                        maker.isCall(Fn.COMMAND_ENCODER_FINISH) || maker.isCall(Fn.COMMAND_ENCODER_BEGIN_COMPUTE_PASS))
                .map(Item::self)
                .orElse(name);
    }

    /** Returns whether no call on an encoder or its passes errs, save Finish where an object is invalid. */
    boolean isInOrder(String encoder) {
        return known.computeIfAbsent(encoder, this::judge);
    }

    private boolean judge(String encoder) {
        List<Item> calls = calls(encoder);
        List<Item> finishes =
                calls.stream().filter(c -> c.isCall(Fn.COMMAND_ENCODER_FINISH)).toList();
        return finishes.size() <= 1
                && calls.stream()
                        .filter(call -> !finishes.contains(call))
                        .allMatch(call ->
                                isRight(call) && finishes.stream().allMatch(finish -> Facts.isAfter(finish, call)));
    }

    private List<Item> calls(String name) {
        return facts.uses(name).stream()
                .filter(use -> use.self().equals(name))
                .filter(use -> use.call().stream().noneMatch(call -> ANYTIME.contains(call.function())))
                .toList();
    }

    private boolean isRight(Item command) {
        return switch (command.call().orElseThrow().function()) {
            case COMMAND_ENCODER_COPY_BUFFER_TO_BUFFER ->
                !command.ref(0).equals(command.ref(2))
                        && isInside(command.whole(1), command.whole(4))
                        && isInside(command.whole(3), command.whole(4));
            case COMMAND_ENCODER_CLEAR_BUFFER -> isInside(command.whole(1), command.whole(2));
            case COMMAND_ENCODER_INSERT_DEBUG_MARKER -> true;
            case COMMAND_ENCODER_BEGIN_COMPUTE_PASS -> isPassRight(command);
            default -> false;
        };
    }

    private static boolean isInside(long offset, long sizeBytes) {
        boolean aligned = offset % 4 == 0 && sizeBytes % 4 == 0;
        boolean small = isAtMost(offset, Specimens.BUFFER_BYTES) && isAtMost(sizeBytes, Specimens.BUFFER_BYTES);
        return aligned && small && offset + sizeBytes <= Specimens.BUFFER_BYTES;
    }

    private static boolean isAtMost(long number, long most) {
        return number >= 0 && number <= most;
    }

    private boolean isPassRight(Item begin) {
        List<Item> calls = calls(String.valueOf(begin.step().result()));
        return !calls.isEmpty()
                && isPassRight(calls)
                && calls.stream().allMatch(call -> call.section() == begin.section() && Facts.isAfter(call, begin))
                && isAlone(begin, calls.get(calls.size() - 1));
    }

    /** A pass has its pipeline and its group before it dispatches, and ends once. */
    private static boolean isPassRight(List<Item> calls) {
        boolean hasPipeline = false;
        boolean hasGroup = false;
        boolean isEnded = false;
        for (Item call : calls) {
            boolean fits = !isEnded;
            switch (call.call().orElseThrow().function()) {
                case COMPUTE_PASS_ENCODER_SET_PIPELINE -> hasPipeline = true;
                case COMPUTE_PASS_ENCODER_SET_BIND_GROUP -> hasGroup = call.whole(0) == 0;
                case COMPUTE_PASS_ENCODER_DISPATCH_WORKGROUPS -> fits &= hasPipeline && hasGroup && isSmall(call);
                case COMPUTE_PASS_ENCODER_END -> isEnded = true;
                default -> fits = false;
            }
            if (!fits) {
                return false;
            }
        }
        return isEnded;
    }

    private static boolean isSmall(Item dispatch) {
        return isAtMost(dispatch.whole(0), MOST_WORKGROUPS) && dispatch.whole(1) == 1 && dispatch.whole(2) == 1;
    }

    /** Returns whether nothing is recorded beside a pass: by its own thread, or by others that get the mutex. */
    private boolean isAlone(Item begin, Item end) {
        for (int step = begin.place().step() + 1; step < end.place().step(); step++) {
            Item between = facts.at(new Place(begin.section(), step), -1);
            boolean records = between.self().equals(begin.self())
                    && between.call().stream().noneMatch(call -> ANYTIME.contains(call.function()));
            if (records || between.step() instanceof Step.Unlock) {
                return false;
            }
        }
        return true;
    }
}
