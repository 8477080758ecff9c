package heddle.fuzz.judge;

import heddle.program.Place;
import heddle.webgpu.Fn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which recordings are surely in order: commands and passes as generated programs have them, finished once and after all of
 * these. Of others nobody knows, and they may err in any of their calls. Used by one thread.
 */
final class Recordings {
    private final Facts facts;
    private final CommandRules commands;
    private final PassRules passes;
    private final Map<String, Boolean> known = new HashMap<>();

    Recordings(Facts facts) {
        this.facts = facts;
        this.commands = new CommandRules(facts);
        this.passes = new PassRules(facts, this);
    }

    /** Returns the encoder behind what has that name: itself, the one of a pass, or of a command buffer. */
    String encoder(String name) {
        return facts.maker(name)
                .filter(maker -> maker.isCall(Fn.COMMAND_ENCODER_FINISH) || Commands.beginsPass(maker))
                .map(Item::self)
                .orElse(name);
    }

    /** Returns whether no call on an encoder or its passes errs, save Finish where an object is invalid. */
    boolean isInOrder(String encoder) {
        Boolean before = known.get(encoder);
        if (before == null) {
            before = judge(encoder);
            known.put(encoder, before);
        }
        return before;
    }

    private boolean judge(String encoder) {
        List<Item> calls = calls(encoder);
        List<Item> finishes = calls.stream().filter(Commands::finishes).toList();
        return finishes.size() <= 1
                && calls.stream()
                        .filter(call -> !finishes.contains(call))
                        .allMatch(call -> isRight(call, calls)
                                && finishes.stream().allMatch(finish -> facts.isAfter(finish, call)));
    }

    private boolean isRight(Item command, List<Item> all) {
        if (Commands.name(command).endsWith("_DEBUG_GROUP")) {
            return isGroupAroundNothing(command);
        } else if (Commands.name(command).startsWith("RENDER_BUNDLE_ENCODER_")) {
            return passes.isRight(command, all);
        }
        return Commands.beginsPass(command) ? passes.isRight(command) : commands.isRight(command);
    }

    /** Returns the calls on an encoder or pass that depend on what was recorded before them. */
    List<Item> calls(String name) {
        return facts.uses(name).stream()
                .filter(use -> use.self().equals(name) && use.call().isPresent())
                .filter(use -> !Commands.isAnytime(use))
                .toList();
    }

    /** A group that is pushed is popped by the very next step: so it is, whatever others record. */
    boolean isGroupAroundNothing(Item command) {
        boolean pushes = Commands.name(command).endsWith("PUSH_DEBUG_GROUP");
        String wanted = pushes ? "POP_DEBUG_GROUP" : "PUSH_DEBUG_GROUP";
        return neighbour(command, pushes ? 1 : -1)
                .filter(next -> next.self().equals(command.self())
                        && Commands.name(next).endsWith(wanted))
                .isPresent();
    }

    /** Returns the step of the same thread that comes so many steps later. */
    Optional<Item> neighbour(Item item, int distance) {
        return item.inBody()
                ? Optional.empty()
                : facts.find(new Place(item.section(), item.place().step() + distance));
    }
}
