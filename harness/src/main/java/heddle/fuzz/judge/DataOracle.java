package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.linear.ConcurrentHistory;
import heddle.linear.EvidenceText;
import heddle.linear.Explanation;
import heddle.linear.Invocation;
import heddle.linear.LinearizabilityChecker;
import heddle.model.Bytes;
import heddle.program.Claim;
import heddle.program.Step;
import heddle.program.Trace.Fired;
import heddle.program.Value;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contents of buffers: what is read in the end is what some order of the writes, copies and dispatches leaves there.
 *
 * <p>Buffers of which a call may or may not have failed are left out, with all that commands connect to them.
 */
final class DataOracle implements Oracle {
    private final ErrorRules rules;
    private final boolean executesCommands;
    private final DataModel model = new DataModel();
    private final LinearizabilityChecker<Map<String, Bytes>, DataCall, Bytes> checker =
            new LinearizabilityChecker<>(model);
    private final Undecided undecided;

    DataOracle(ErrorRules rules, boolean executesCommands, Undecided undecided) {
        this.rules = rules;
        this.executesCommands = executesCommands;
        this.undecided = undecided;
    }

    @Override
    public List<Finding> findings(Story story) {
        if (story.isGivenUp()) {
            return List.of();
        }
        Telling telling = new Telling(story);
        story.taken().forEach(telling::take);
        ConcurrentHistory<DataCall, Bytes> history = new ConcurrentHistory<>(telling.sound());
        if (telling.reads.isEmpty()) {
            return List.of();
        }
        Explanation<Map<String, Bytes>, DataCall, Bytes> explanation = checker.check(history);
        if (explanation instanceof Explanation.Unknown) {
            undecided.count();
        }
        return explanation instanceof Explanation.Illegal<Map<String, Bytes>, DataCall, Bytes> illegal
                ? List.of(finding(illegal, history, telling))
                : List.of();
    }

    private Finding finding(
            Explanation.Illegal<Map<String, Bytes>, DataCall, Bytes> illegal,
            ConcurrentHistory<DataCall, Bytes> history,
            Telling telling) {
        boolean commands = telling.story.taken().stream().anyMatch(t -> t.item().isCall(Fn.QUEUE_SUBMIT));
        return new Finding(
                Verdict.VIOLATION,
                commands ? "QUE-1" : "MAP-6",
                commands
                        ? "a read that no order of submits and writes explains"
                        : "a read that no order of writes explains",
                telling.claim(illegal.partition()),
                EvidenceText.of(illegal, history, model));
    }

    /** Tells one play as changes and reads of buffers. */
    private final class Telling {
        private final Story story;
        private final Facts facts;
        private final Groups groups = new Groups();
        private final List<Invocation<DataCall, Bytes>> calls = new ArrayList<>();
        private final List<String> reads = new ArrayList<>();
        private final List<Explained.Entry<DataCall>> entries = new ArrayList<>();
        private final List<Step.Store> stores = new ArrayList<>();

        Telling(Story story) {
            this.story = story;
            this.facts = story.facts();
        }

        /** Returns the calls on buffers of which everything is known, in the groups that belong together. */
        List<Invocation<DataCall, Bytes>> sound() {
            return calls.stream()
                    .map(c -> new Invocation<>(
                            c.thread(),
                            new DataCall(
                                    groups.of(c.call().group()),
                                    c.call().changes(),
                                    c.call().readFrom(),
                                    c.call().offset(),
                                    c.call().sizeBytes()),
                            c.result(),
                            c.beganNanos(),
                            c.endedNanos()))
                    .filter(c -> groups.isSound(c.call().group()))
                    .toList();
        }

        /** Returns what another program can check: nothing where the bytes are only wrong for when they were read. */
        Optional<Claim> claim(Object group) {
            List<Explained.Entry<DataCall>> own = entries.stream()
                    .filter(e -> groups.of(e.call().group()).equals(group))
                    .toList();
            Explained<Map<String, Bytes>, DataCall, Bytes> explained = new Explained<>(model, Bytes::toString, own);
            List<String> observed = explained.names().stream()
                    .map(name -> story.facts()
                            .maker(name)
                            .flatMap(story::took)
                            .map(t -> t.run().answer())
                            .orElse(""))
                    .toList();
            boolean plain = story.taken().stream()
                    .noneMatch(t -> t.item().inBody() && t.item().isCall(Fn.QUEUE_WRITE_BUFFER));
            return !plain
                    ? Optional.empty()
                    : explained
                            .tuples()
                            .filter(tuples -> !tuples.contains(observed))
                            .map(tuples -> new Claim.NoOrderExplains(explained.names(), tuples));
        }

        void take(Took took) {
            if (took.item().step() instanceof Step.Load load) {
                load(took, load);
            } else if (took.item().step() instanceof Step.Store store) {
                stores.add(store);
            } else {
                took.item().call().ifPresent(call -> call(took, call));
            }
        }

        private void call(Took took, Step.Call call) {
            switch (call.function()) {
                case DEVICE_CREATE_BUFFER -> create(took);
                case QUEUE_WRITE_BUFFER -> write(took, call);
                case QUEUE_SUBMIT -> submit(took);
                case BUFFER_UNMAP -> unmap(took);
                case BUFFER_WRITE_MAPPED_RANGE -> groups.spoil(String.valueOf(call.self()));
                default -> {}
            }
        }

        private void create(Took took) {
            String name = took.item().step().result();
            if (name != null) {
                boolean doomed = facts.device(name).map(facts::isDoomed).orElse(true);
                int size = BufferFacts.shape(took.item())
                        .map(s -> (int) s.sizeBytes())
                        .orElse(0);
                if (doomed || size == 0 || (!executesCommands && !isFilled(took.item(), name, size))) {
                    groups.spoil(name);
                }
                change(took, name, List.of(new DataCall.Fresh(name, size)));
            }
        }

        /** Where commands take no effect, buffers need not begin with zeros: then the program must fill them first. */
        private boolean isFilled(Item created, String name, int size) {
            return facts.uses(name).stream()
                    .anyMatch(use -> use.isCall(Fn.QUEUE_WRITE_BUFFER)
                            && use.section() == created.section()
                            && use.place().step() == created.place().step() + 1
                            && use.whole(1) == 0
                            && use.call().orElseThrow().arguments().get(2) instanceof Value.Bytes bytes
                            && bytes.bytes().length == size);
        }

        private void write(Took took, Step.Call call) {
            String name = took.item().ref(0);
            if (rules.blame(took.item()) != Blame.NEVER) {
                groups.spoil(name);
                return;
            }
            byte[] bytes = ((Value.Bytes) call.arguments().get(2)).bytes();
            change(took, name, List.of(new DataCall.Put(name, (int) took.item().whole(1), bytes)));
        }

        private void submit(Took took) {
            Blame blame = rules.blame(took.item());
            if (blame == Blame.SURELY) {
                return; // it fails, and changes nothing
            }
            List<String> touched = Commands.objects(facts, took.item()).stream()
                    .flatMap(n -> parts(n).stream())
                    .toList();
            touched.forEach(name -> groups.join(touched.get(0), name));
            Optional<List<DataCall.Change>> changes =
                    executesCommands && blame == Blame.NEVER ? changes(took.item()) : Optional.empty();
            if (changes.isEmpty()) {
                touched.forEach(groups::spoil);
            } else if (!changes.get().isEmpty()) {
                change(took, touched.get(0), changes.get());
            }
        }

        /** Returns what a submit changes; nothing if that is not known, as where a command was skipped. */
        private Optional<List<DataCall.Change>> changes(Item submit) {
            List<DataCall.Change> changes = new ArrayList<>();
            for (String commands : submit.refs()) {
                for (Item item : inOrder(Commands.recorded(facts, commands))) {
                    Optional<List<DataCall.Change>> made = Commands.changes(facts, item);
                    if (made.isEmpty() || story.took(item).isEmpty()) {
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
                    .sorted(Comparator.comparingLong(item -> story.took(item)
                            .map(took -> took.run().beganNanos())
                            .orElse(Long.MAX_VALUE)))
                    .toList();
        }

        private List<String> parts(String name) {
            Item maker = facts.maker(name).orElse(null);
            boolean group = maker != null && maker.isCall(Fn.DEVICE_CREATE_BIND_GROUP);
            boolean buffer = maker != null && maker.isCall(Fn.DEVICE_CREATE_BUFFER);
            return group ? maker.refs().subList(1, maker.refs().size()) : buffer ? List.of(name) : List.of();
        }

        private void unmap(Took took) {
            String buffer = took.item().self();
            List<DataCall.Change> changes = new ArrayList<>();
            for (Step.Store store : List.copyOf(stores)) {
                Item range = facts.maker(store.range()).orElseThrow();
                if (range.self().equals(buffer)) {
                    stores.remove(store);
                    int at = (int) range.whole(0) + store.offset();
                    changes.add(new DataCall.Put(buffer, at, store.bytes().bytes()));
                }
            }
            if (!changes.isEmpty()) {
                change(took, buffer, changes);
            }
        }

        /** A read counts from the begin of its map: what the queue is told later fails or is not seen. */
        private void load(Took took, Step.Load load) {
            Item range = facts.maker(load.range()).orElseThrow();
            Optional<Took> map = lastMap(took, range.self());
            boolean whole = load.sizeBytes() * 2 == took.run().answer().length();
            if (map.isEmpty() || !map.get().item().word(0).equals("Read") || !whole) {
                return;
            }
            List<Fired> answers =
                    story.firings(String.valueOf(map.get().item().step().result()));
            if (answers.size() == 1 && answers.get(0).answer().equals("Success")) {
                reads.add(load.result());
                entries.add(new Explained.Entry<>(
                        DataCall.read(
                                range.self(), range.self(), (int) range.whole(0) + load.offset(), load.sizeBytes()),
                        took.item().section(),
                        -1,
                        load.result()));
                calls.add(new Invocation<>(
                        "thread " + took.run().thread(),
                        DataCall.read(
                                range.self(), range.self(), (int) range.whole(0) + load.offset(), load.sizeBytes()),
                        Bytes.of(HexFormat.of().parseHex(took.run().answer())),
                        map.get().run().beganNanos(),
                        answers.get(0).beganNanos()));
            }
        }

        private Optional<Took> lastMap(Took load, String buffer) {
            Took last = null;
            for (Took took : story.taken()) {
                boolean before = took.run().endedNanos() <= load.run().beganNanos();
                if (before
                        && took.item().isCall(Fn.BUFFER_MAP_ASYNC)
                        && took.item().self().equals(buffer)) {
                    last = took;
                }
            }
            return Optional.ofNullable(last);
        }

        private void change(Took took, String group, List<DataCall.Change> changes) {
            entries.add(new Explained.Entry<>(
                    DataCall.change(group, changes), took.item().section(), -1, ""));
            calls.add(new Invocation<>(
                    "thread " + took.run().thread(),
                    DataCall.change(group, changes),
                    DataModel.NOTHING,
                    took.run().beganNanos(),
                    took.run().endedNanos()));
        }
    }
}
