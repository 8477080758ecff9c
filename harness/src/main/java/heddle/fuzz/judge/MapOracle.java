package heddle.fuzz.judge;

import heddle.fuzz.generate.Specimens;
import heddle.fuzz.judge.Story.Took;
import heddle.linear.ConcurrentHistory;
import heddle.linear.EvidenceText;
import heddle.linear.Explanation;
import heddle.linear.Invocation;
import heddle.linear.LinearizabilityChecker;
import heddle.model.BufferShape;
import heddle.model.MapCall;
import heddle.model.MapResult;
import heddle.model.MapState;
import heddle.model.Mapping;
import heddle.model.Span;
import heddle.program.Claim;
import heddle.program.Step;
import heddle.program.Trace.Fired;
import heddle.program.Value;
import heddle.verdict.Verdict;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The maps of each buffer: some order of its calls and callbacks explains every status, state and range. */
final class MapOracle implements Oracle {
    private final ScopeOracle scopes;
    private final BufferModel model = new BufferModel();
    private final LinearizabilityChecker<MapState, BufferCall, MapResult> checker = new LinearizabilityChecker<>(model);
    private final Undecided undecided;

    MapOracle(ScopeOracle scopes, Undecided undecided) {
        this.scopes = scopes;
        this.undecided = undecided;
    }

    /**
     * A call of the history.
     *
     * @param section where it stands; a callback has that of its call
     * @param after the call that a callback belongs to, as a number among the calls; -1 for what is no callback
     * @param name the step whose answer it is
     */
    private record Seen(Invocation<BufferCall, MapResult> call, int section, int after, String name) {}

    @Override
    public List<Finding> findings(Story story) {
        List<Finding> findings = new ArrayList<>();
        if (story.isGivenUp()) {
            return findings;
        }
        Map<Took, Boolean> known = scopes.known(story);
        for (Took took : story.taken()) {
            if (took.item().isCall(Fn.DEVICE_CREATE_BUFFER) && isJudged(story, took)) {
                new OfBuffer(story, known, took).finding().ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** A buffer whose device is lost, or whose last reference may go, is left to other oracles. */
    private static boolean isJudged(Story story, Took created) {
        String name = created.item().step().result();
        if (name == null
                || created.item().inBody()
                || BufferFacts.shape(created.item()).isEmpty()) {
            return false;
        }
        Facts facts = story.facts();
        boolean doomed = facts.device(name).map(facts::isDoomed).orElse(true);
        long released = facts.uses(name).stream()
                .filter(i -> i.isCall(Fn.BUFFER_RELEASE) && i.self().equals(name))
                .count();
        long added = story.taken().stream()
                .filter(t ->
                        t.item().isCall(Fn.BUFFER_ADD_REF) && t.item().self().equals(name))
                .count();
        boolean mapped = facts.uses(name).stream().anyMatch(i -> i.isCall(Fn.BUFFER_MAP_ASYNC))
                || facts.uses(name).stream().anyMatch(i -> i.isCall(Fn.BUFFER_GET_MAP_STATE));
        return !doomed && mapped && (released == 0 || added >= released);
    }

    private final class OfBuffer {
        private final Story story;
        private final Map<Took, Boolean> known;
        private final String name;
        private final BufferShape shape;
        private final List<Seen> seen = new ArrayList<>();
        private final Map<String, Integer> tickets = new LinkedHashMap<>();

        OfBuffer(Story story, Map<Took, Boolean> known, Took created) {
            this.story = story;
            this.known = known;
            this.name = String.valueOf(created.item().step().result());
            this.shape = BufferFacts.shape(created.item()).orElseThrow();
            boolean mapped = BufferFacts.isMapped(created.item());
            add(created, mapping(new MapCall.Create(name, shape, mapped)), new MapResult.Done(), "");
        }

        Optional<Finding> finding() {
            for (Took took : story.taken()) {
                if (took.item().self().equals(name)) {
                    own(took);
                } else if (took.item().isCall(Fn.QUEUE_WRITE_BUFFER)
                        && took.item().ref(0).equals(name)) {
                    use(took);
                }
            }
            ConcurrentHistory<BufferCall, MapResult> history =
                    new ConcurrentHistory<>(seen.stream().map(Seen::call).toList());
            Explanation<MapState, BufferCall, MapResult> explanation = checker.check(history);
            if (explanation instanceof Explanation.Unknown) {
                undecided.count();
            }
            return explanation instanceof Explanation.Illegal<MapState, BufferCall, MapResult> illegal
                    ? Optional.of(illegal(illegal, history))
                    : Optional.empty();
        }

        private Finding illegal(
                Explanation.Illegal<MapState, BufferCall, MapResult> illegal,
                ConcurrentHistory<BufferCall, MapResult> history) {
            return new Finding(
                    Verdict.VIOLATION,
                    BufferFacts.clause(illegal.unexplained().call()),
                    BufferFacts.gist(illegal),
                    claim(),
                    EvidenceText.of(illegal, history, model));
        }

        /** Returns what another program can check: nothing where the answers are only wrong for when they came. */
        private Optional<Claim> claim() {
            Explained<MapState, BufferCall, MapResult> explained = new Explained<>(
                    model,
                    BufferFacts::word,
                    seen.stream()
                            .map(s -> new Explained.Entry<>(s.call().call(), s.section(), s.after(), s.name()))
                            .toList());
            List<String> observed = seen.stream()
                    .filter(s -> !s.name().isEmpty())
                    .map(s -> s.call().result() == null
                            ? ""
                            : BufferFacts.word(s.call().result()))
                    .toList();
            boolean plain = story.taken().stream()
                    .noneMatch(t -> t.item().inBody() && t.item().self().equals(name));
            return plain
                    ? explained
                            .tuples()
                            .filter(tuples -> !tuples.contains(observed))
                            .map(tuples -> new Claim.NoOrderExplains(explained.names(), tuples))
                    : Optional.empty();
        }

        private void own(Took took) {
            Item item = took.item();
            Step.Call call = item.call().orElseThrow();
            switch (call.function()) {
                case BUFFER_MAP_ASYNC -> map(took);
                case BUFFER_UNMAP -> add(took, mapping(new MapCall.Unmap(name)), new MapResult.Done(), "");
                case BUFFER_DESTROY -> add(took, mapping(new MapCall.Destroy(name)), new MapResult.Done(), "");
                case BUFFER_GET_MAP_STATE ->
                    BufferFacts.state(took.run().answer())
                            .ifPresent(state -> add(
                                    took,
                                    mapping(new MapCall.GetMapState(name)),
                                    new MapResult.Seen(state),
                                    result(item)));
                case BUFFER_GET_MAPPED_RANGE -> range(took, false);
                case BUFFER_GET_CONST_MAPPED_RANGE -> range(took, true);
                case BUFFER_READ_MAPPED_RANGE ->
                    copy(took, ((Value.Room) call.arguments().get(1)).sizeBytes(), false);
                case BUFFER_WRITE_MAPPED_RANGE ->
                    copy(took, ((Value.Bytes) call.arguments().get(1)).bytes().length, true);
                default -> {}
            }
        }

        private void map(Took took) {
            Item item = took.item();
            int ticket = tickets.size();
            String operation = result(item);
            tickets.put(operation, ticket);
            MapMode mode = item.word(0).equals("Read") ? MapMode.READ : MapMode.WRITE;
            MapCall call = new MapCall.MapAsync(name, ticket, mode, new Span(item.whole(1), item.whole(2)));
            Boolean erred = known.get(took);
            MapResult result = erred == null ? null : erred ? new MapResult.Erred() : new MapResult.Done();
            seen.add(new Seen(invocation(took, mapping(call), result), item.section(), -1, ""));
            int asked = seen.size() - 1;
            for (Fired fired : story.firings(operation)) {
                answered(took, asked, ticket, fired, operation);
            }
        }

        private void answered(Took map, int asked, int ticket, Fired fired, String operation) {
            long began = map.run().beganNanos();
            boolean spontaneous = map.item().mode().equals(CallbackMode.ALLOW_SPONTANEOUS);
            Optional<Took> around = story.around(fired);
            if (!spontaneous && around.isPresent()) {
                began = Math.max(began, around.get().run().beganNanos());
            }
            MapResult told = BufferFacts.status(fired.answer())
                    .<MapResult>map(MapResult.Told::new)
                    .orElse(null);
            Invocation<BufferCall, MapResult> call = new Invocation<>(
                    "callback on " + fired.thread(),
                    mapping(new MapCall.Answered(name, ticket)),
                    told,
                    Math.min(began, fired.beganNanos()),
                    fired.beganNanos());
            seen.add(new Seen(call, map.item().section(), asked, operation));
        }

        private void range(Took took, boolean constant) {
            Item item = took.item();
            Mapping.View view = new Mapping.View(new Span(item.whole(0), item.whole(1)), constant);
            boolean given = took.run().answer().equals("there");
            add(took, mapping(new MapCall.GetRange(name, view)), new MapResult.Given(given), result(item));
        }

        private void copy(Took took, int sizeBytes, boolean writes) {
            Span span = new Span(took.item().whole(0), sizeBytes);
            boolean done = took.run().answer().startsWith("Success");
            add(took, new BufferCall.CopyRange(name, span, writes), new MapResult.Given(done), "");
        }

        private void use(Took took) {
            Boolean erred = known.get(took);
            Optional<Step.Call> made = story.facts().maker(name).flatMap(Item::call);
            boolean valid = Specimens.isWriteInside(made, took.item().call().orElseThrow());
            if (erred != null && valid) {
                add(took, new BufferCall.Use(name), erred ? new MapResult.Erred() : new MapResult.Done(), "");
            }
        }

        private BufferCall mapping(MapCall call) {
            return new BufferCall.Mapping(call);
        }

        private void add(Took took, BufferCall call, MapResult result, String step) {
            seen.add(new Seen(invocation(took, call, result), took.item().section(), -1, step));
        }

        private Invocation<BufferCall, MapResult> invocation(Took took, BufferCall call, @Nullable MapResult result) {
            return new Invocation<>(
                    "thread " + took.run().thread(),
                    call,
                    result,
                    took.run().beganNanos(),
                    took.run().endedNanos());
        }

        private static String result(Item item) {
            String result = item.step().result();
            return result == null ? "" : result;
        }
    }
}
