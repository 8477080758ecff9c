package heddle.fuzz.judge;

import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the submits of one play execute. */
final class Executed {
    private final Story story;
    private final Facts facts;

    Executed(Story story) {
        this.story = story;
        this.facts = story.facts();
    }

    /** Returns the buffers that submitted commands use, those in bind groups too. */
    List<String> buffers(Item submit) {
        return Commands.objects(facts, submit).stream()
                .flatMap(name -> buffers(name).stream())
                .toList();
    }

    /** Returns the buffers of which no model knows what a submit leaves in them, whatever else it does. */
    List<String> murky(Item submit) {
        return submit.refs().stream()
                .flatMap(commands -> Commands.recorded(facts, commands).stream())
                .flatMap(recorded -> Commands.murky(facts, recorded).stream())
                .flatMap(name -> buffers(name).stream())
                .toList();
    }

    private List<String> buffers(String name) {
        Item maker = facts.maker(name).orElse(null);
        boolean group = maker != null && maker.isCall(Fn.DEVICE_CREATE_BIND_GROUP);
        boolean buffer = maker != null && maker.isCall(Fn.DEVICE_CREATE_BUFFER);
        return group ? maker.refs().subList(1, maker.refs().size()) : buffer ? List.of(name) : List.of();
    }

    /** Returns what a submit changes; nothing if that is not known, as where a command was skipped. */
    Optional<List<DataCall.Change>> changes(Item submit) {
        List<DataCall.Change> changes = new ArrayList<>();
        for (String commands : submit.refs()) {
            for (Item command : inOrder(Commands.recorded(facts, commands))) {
                Optional<List<DataCall.Change>> made = Commands.changes(facts, command);
                if (made.isEmpty() || story.took(command).isEmpty()) {
                    return Optional.empty();
                }
                changes.addAll(made.get());
            }
        }
        return Optional.of(changes);
    }

    /** What threads recorded under a mutex takes effect in the order in which they did. */
    private List<Item> inOrder(List<Item> recorded) {
        return recorded.stream()
                .sorted(Comparator.comparingLong(item ->
                        story.took(item).map(took -> took.run().beganNanos()).orElse(Long.MAX_VALUE)))
                .toList();
    }
}
