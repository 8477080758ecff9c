package heddle.fuzz.judge;

import heddle.fuzz.judge.Story.Took;
import heddle.linear.ConcurrentHistory;
import heddle.linear.EvidenceText;
import heddle.linear.Explanation;
import heddle.linear.LinearizabilityChecker;
import heddle.model.MapResult;
import heddle.model.MapState;
import heddle.program.Claim;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    @Override
    public List<Finding> findings(Story story) {
        List<Finding> findings = new ArrayList<>();
        if (story.isGivenUp()) {
            return findings;
        }
        List<Took> judged = story.taken().stream()
                .filter(took -> took.item().isCall(Fn.DEVICE_CREATE_BUFFER) && isJudged(story, took))
                .toList();
        if (!judged.isEmpty()) {
            Map<Took, Boolean> known = scopes.known(story);
            judged.forEach(
                    took -> finding(story, new MapHistory(story, known, took)).ifPresent(findings::add));
        }
        return findings;
    }

    /** A buffer whose device is lost, whose instance ends, or whose last reference may go, is left to other oracles. */
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
        return !doomed && !facts.mayEnd(name) && mapped && (released == 0 || added >= released);
    }

    private Optional<Finding> finding(Story story, MapHistory told) {
        ConcurrentHistory<BufferCall, MapResult> history = new ConcurrentHistory<>(told.calls());
        Explanation<MapState, BufferCall, MapResult> explanation = checker.check(history);
        if (explanation instanceof Explanation.Unknown) {
            undecided.count();
        }
        return explanation instanceof Explanation.Illegal<MapState, BufferCall, MapResult> illegal
                ? Optional.of(new Finding(
                        Verdict.VIOLATION,
                        BufferFacts.clause(illegal.unexplained().call()),
                        BufferFacts.gist(illegal),
                        claim(story, told),
                        EvidenceText.of(illegal, history, model)))
                : Optional.empty();
    }

    /** Returns what another program can check: nothing where the answers are only wrong for when they came. */
    private Optional<Claim> claim(Story story, MapHistory told) {
        boolean plain = story.taken().stream()
                .noneMatch(t -> t.item().inBody() && t.item().self().equals(told.name()));
        if (!plain) {
            return Optional.empty();
        }
        Explained<MapState, BufferCall, MapResult> explained =
                new Explained<>(model, BufferFacts::word, told.entries());
        return explained
                .tuples()
                .filter(tuples -> !tuples.contains(told.observed()))
                .map(tuples -> new Claim.NoOrderExplains(explained.names(), tuples));
    }
}
