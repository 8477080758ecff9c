package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.linear.Invocation;
import heddle.model.Bytes;
import heddle.program.Step;
import heddle.program.Trace.Fired;
import heddle.program.Value;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One play told as changes and reads of buffers, in groups of buffers that commands connect. */
final class DataHistory {
    private final Story story;
    private final Facts facts;
    private final ErrorRules rules;
    private final boolean executesCommands;
    private final Executed executed;
    private final Groups groups = new Groups();
    private final List<Invocation<DataCall, Bytes>> calls = new ArrayList<>();
    private final List<Explained.Entry<DataCall>> entries = new ArrayList<>();
    private boolean hasReads;

    DataHistory(Story story, ErrorRules rules, boolean executesCommands) {
        this.story = story;
        this.facts = story.facts();
        this.rules = rules;
        this.executesCommands = executesCommands;
        this.executed = new Executed(story);
        story.taken().forEach(this::take);
    }

    /** Returns whether any bytes were read that can be judged. */
    boolean hasReads() {
        return hasReads;
    }

    /** Returns the calls on buffers of which everything is known, in the groups that belong together. */
    List<Invocation<DataCall, Bytes>> sound() {
        return calls.stream()
                .map(c -> new Invocation<>(
                        c.thread(),
                        c.call().in(groups.of(c.call().group())),
                        c.result(),
                        c.beganNanos(),
                        c.endedNanos()))
                .filter(c -> groups.isSound(c.call().group()))
                .toList();
    }

    /** Returns the calls of one group as the program has them. */
    List<Explained.Entry<DataCall>> entries(Object group) {
        return entries.stream()
                .filter(entry -> groups.of(entry.call().group()).equals(group))
                .toList();
    }

    private void take(Took took) {
        if (took.item().step() instanceof Step.Load load) {
            load(took, load);
        } else if (took.item().step() instanceof Step.Store store) {
            store(took, store);
        } else {
            took.item().call().ifPresent(call -> call(took, call));
        }
    }

    private void call(Took took, Step.Call call) {
        switch (call.function()) {
            case DEVICE_CREATE_BUFFER -> create(took);
            case QUEUE_WRITE_BUFFER -> write(took, call);
            case QUEUE_SUBMIT -> submit(took);
            case BUFFER_WRITE_MAPPED_RANGE -> copyInto(took, call);
            default -> {}
        }
    }

    private void create(Took took) {
        String name = took.item().step().result();
        if (name != null) {
            boolean doomed = facts.device(name).map(facts::isDoomed).orElse(true) || facts.mayEnd(name);
            int size =
                    BufferFacts.shape(took.item()).map(s -> (int) s.sizeBytes()).orElse(0);
            if (doomed || size == 0 || (!executesCommands && !BufferFacts.isFilled(facts, took.item(), size))) {
                groups.spoil(name);
            }
            change(took, name, List.of(new DataCall.Fresh(name, size)));
        }
    }

    private void write(Took took, Step.Call call) {
        String name = took.item().ref(0);
        if (rules.blame(took.item()) != Blame.NEVER) {
            if (!Mappings.isSurelyMapped(story, name, took)) { // else it is refused, and changes nothing
                groups.spoil(name);
            }
            return;
        }
        put(took, name, took.item().whole(1), (Value.Bytes) call.arguments().get(2));
    }

    private void put(Took took, String buffer, long at, Value.Bytes bytes) {
        change(took, buffer, List.of(new DataCall.Put(buffer, (int) at, bytes.bytes())));
    }

    private void submit(Took took) {
        Blame blame = rules.blame(took.item());
        if (blame == Blame.SURELY) {
            return; // it fails, and changes nothing
        }
        Optional<List<DataCall.Change>> changes =
                executesCommands && blame == Blame.NEVER ? executed.changes(took.item()) : Optional.empty();
        if (changes.isEmpty()) {
            executed.buffers(took.item()).forEach(groups::spoil);
            return;
        }
        executed.murky(took.item()).forEach(groups::spoil);
        List<String> changed =
                changes.get().stream().flatMap(each -> each.buffers().stream()).toList();
        changed.forEach(name -> groups.join(changed.get(0), name));
        if (!changed.isEmpty()) {
            change(took, changed.get(0), changes.get());
        }
    }

    /** What is written into mapped memory counts at once: nothing else may touch or read the buffer before it is unmapped. */
    private void store(Took took, Step.Store store) {
        Item range = facts.maker(store.range()).orElseThrow();
        put(took, range.self(), range.whole(0) + store.offset(), store.bytes());
    }

    private void copyInto(Took took, Step.Call call) {
        if (took.run().answer().equals("Success")) {
            put(took, took.item().self(), took.item().whole(0), (Value.Bytes)
                    call.arguments().get(1));
        }
    }

    /** A read counts from the begin of its map: what the queue is told later fails or is not seen. */
    private void load(Took took, Step.Load load) {
        Item range = facts.maker(load.range()).orElseThrow();
        Optional<Took> map = Mappings.last(story, range.self(), took);
        boolean whole = load.sizeBytes() * 2 == took.run().answer().length();
        if (map.isEmpty() || !map.get().item().word(0).equals("Read") || !whole) {
            return;
        }
        List<Fired> answers =
                story.firings(String.valueOf(map.get().item().step().result()));
        if (answers.size() == 1 && answers.get(0).answer().equals("Success")) {
            hasReads = true;
            int offset = (int) range.whole(0) + load.offset();
            DataCall read = DataCall.read(range.self(), range.self(), offset, load.sizeBytes());
            Bytes bytes = Bytes.of(HexFormat.of().parseHex(took.run().answer()));
            add(
                    took,
                    load.result(),
                    read,
                    bytes,
                    map.get().run().beganNanos(),
                    answers.get(0).beganNanos());
        }
    }

    private void change(Took took, String group, List<DataCall.Change> changes) {
        DataCall call = DataCall.change(group, changes);
        add(
                took,
                "",
                call,
                DataModel.NOTHING,
                took.run().beganNanos(),
                took.run().endedNanos());
    }

    private void add(Took took, String name, DataCall call, Bytes result, long beganNanos, long endedNanos) {
        entries.add(new Explained.Entry<>(call, took.item().section(), -1, name));
        calls.add(new Invocation<>(Long.toString(took.run().thread()), call, result, beganNanos, endedNanos));
    }
}
