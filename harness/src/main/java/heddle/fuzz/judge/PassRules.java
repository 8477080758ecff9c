package heddle.fuzz.judge;

import heddle.fuzz.generate.DrawCommands;
import heddle.fuzz.generate.DrawSpecimens;
import heddle.fuzz.generate.Specimens;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.List;

/** Which passes and bundles are surely right: everything that a draw or dispatch needs is set before it. */
final class PassRules {
    private static final long MOST_WORKGROUPS = 65_535;

    private final Facts facts;
    private final Recordings recordings;

    PassRules(Facts facts, Recordings recordings) {
        this.facts = facts;
        this.recordings = recordings;
    }

    /** Returns whether the pass that a call begins is right, ends once, and nothing else is recorded meanwhile. */
    boolean isRight(Item begin) {
        List<Item> calls = recordings.calls(String.valueOf(begin.step().result()));
        List<Item> ends = calls.stream()
                .filter(call -> Commands.name(call).endsWith("_END"))
                .toList();
        if (ends.size() != 1) {
            return false;
        }
        Item end = ends.get(0);
        boolean inOrder = calls.stream()
                .allMatch(call -> facts.isAfter(call, begin) && (call.equals(end) || facts.isAfter(end, call)));
        return inOrder
                && isAlone(begin, end)
                && calls.stream().allMatch(call -> call.equals(end) || isRight(call, calls, begin));
    }

    /** Returns whether a command of a bundle encoder is right among all of its commands. */
    boolean isRight(Item command, List<Item> all) {
        return isRight(command, all, command);
    }

    private boolean isRight(Item command, List<Item> all, Item begin) {
        String name = Commands.name(command).replaceFirst("(COMPUTE_PASS|RENDER_PASS|RENDER_BUNDLE)_ENCODER_", "");
        return switch (name) {
            case "SET_PIPELINE", "INSERT_DEBUG_MARKER" -> true;
            case "SET_BIND_GROUP" -> command.whole(0) == 0;
            case "PUSH_DEBUG_GROUP", "POP_DEBUG_GROUP" -> recordings.isGroupAroundNothing(command);
            case "DISPATCH_WORKGROUPS" -> isSmall(command) && isReady(command, all);
            case "DISPATCH_WORKGROUPS_INDIRECT" ->
                isIndirect(command) && command.whole(1) == 0 && isReady(command, all);
            case "DRAW" -> DrawCommands.isRight(call(command)) && isReady(command, all);
            case "DRAW_INDEXED" -> isIndexed(command, all);
            case "DRAW_INDIRECT" -> DrawCommands.isRight(call(command)) && isIndirect(command) && isReady(command, all);
            case "DRAW_INDEXED_INDIRECT" -> isIndexed(command, all) && isIndirect(command);
            case "SET_VERTEX_BUFFER", "SET_INDEX_BUFFER" ->
                DrawCommands.isRight(call(command))
                        && facts.isMadeWith(command.refs().get(0), DrawSpecimens.SCRATCH);
            case "EXECUTE_BUNDLES" -> command.refs().stream().allMatch(this::isBundle);
            case "BEGIN_OCCLUSION_QUERY" -> isQuery(command, all, begin);
            case "END_OCCLUSION_QUERY" ->
                recordings
                        .neighbour(command, -2)
                        .filter(before -> before.isCall(Fn.RENDER_PASS_ENCODER_BEGIN_OCCLUSION_QUERY)
                                && before.self().equals(command.self()))
                        .isPresent();
            default -> DrawCommands.isRight(call(command));
        };
    }

    private static Step.Call call(Item command) {
        return command.call().orElseThrow();
    }

    /** Pipeline and group are set before, and no bundle may have made the pass forget them. */
    private boolean isReady(Item command, List<Item> all) {
        return comesAfter(command, all, "SET_PIPELINE")
                && comesAfter(command, all, "SET_BIND_GROUP")
                && all.stream()
                        .filter(other -> other.isCall(Fn.RENDER_PASS_ENCODER_EXECUTE_BUNDLES))
                        .allMatch(other -> facts.isAfter(other, command));
    }

    private boolean comesAfter(Item command, List<Item> all, String name) {
        return all.stream().anyMatch(other -> Commands.name(other).endsWith(name) && facts.isAfter(command, other));
    }

    private boolean isIndexed(Item command, List<Item> all) {
        return DrawCommands.isRight(call(command))
                && comesAfter(command, all, "SET_INDEX_BUFFER")
                && isReady(command, all);
    }

    private boolean isIndirect(Item command) {
        return facts.isMadeWith(command.ref(0), DrawSpecimens.INDIRECT);
    }

    private boolean isBundle(String bundle) {
        return facts.maker(bundle)
                .filter(maker -> maker.isCall(Fn.RENDER_BUNDLE_ENCODER_FINISH))
                .filter(maker -> recordings.isInOrder(maker.self()))
                .isPresent();
    }

    /** A query is of a set that the pass has, no other has its number, and it ends after one draw. */
    private boolean isQuery(Item command, List<Item> all, Item begin) {
        long number = command.whole(0);
        boolean hasSet = call(begin).arguments().get(0) instanceof Value.Struct pass
                && pass.fields().containsKey("occlusionQuerySet");
        long same = all.stream()
                .filter(other -> other.isCall(Fn.RENDER_PASS_ENCODER_BEGIN_OCCLUSION_QUERY) && other.whole(0) == number)
                .count();
        return hasSet
                && same == 1
                && CommandRules.isAtMost(number, Specimens.QUERY_COUNT - 1)
                && recordings
                        .neighbour(command, 1)
                        .filter(next -> next.isCall(Fn.RENDER_PASS_ENCODER_DRAW)
                                && next.self().equals(command.self()))
                        .isPresent()
                && recordings
                        .neighbour(command, 2)
                        .filter(next -> next.isCall(Fn.RENDER_PASS_ENCODER_END_OCCLUSION_QUERY)
                                && next.self().equals(command.self()))
                        .isPresent();
    }

    private static boolean isSmall(Item dispatch) {
        return CommandRules.isAtMost(dispatch.whole(0), MOST_WORKGROUPS)
                && dispatch.whole(1) == 1
                && dispatch.whole(2) == 1;
    }

    /** Returns whether nothing is recorded beside a pass: by its own thread while it has the mutex, or by anyone. */
    private boolean isAlone(Item begin, Item end) {
        if (begin.section() == end.section() && isWithoutPause(begin, end)) {
            return true;
        }
        return recordings.calls(begin.self()).stream()
                .allMatch(other -> other.equals(begin) || facts.isAfter(begin, other) || facts.isAfter(other, end));
    }

    private boolean isWithoutPause(Item begin, Item end) {
        for (int step = 1; step < end.place().step() - begin.place().step(); step++) {
            Item between = recordings.neighbour(begin, step).orElseThrow();
            boolean records = between.self().equals(begin.self()) && !Commands.isAnytime(between);
            if (records || between.step() instanceof Step.Unlock) {
                return false;
            }
        }
        return true;
    }
}
