package heddle.fuzz.judge;

import heddle.linear.ConcurrentHistory;
import heddle.linear.EvidenceText;
import heddle.linear.Explanation;
import heddle.linear.LinearizabilityChecker;
import heddle.model.Bytes;
import heddle.program.Claim;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
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
        DataHistory told = new DataHistory(story, rules, executesCommands);
        if (!told.hasReads()) {
            return List.of();
        }
        ConcurrentHistory<DataCall, Bytes> history = new ConcurrentHistory<>(told.sound());
        Explanation<Map<String, Bytes>, DataCall, Bytes> explanation = checker.check(history);
        if (explanation instanceof Explanation.Unknown) {
            undecided.count();
        }
        return explanation instanceof Explanation.Illegal<Map<String, Bytes>, DataCall, Bytes> illegal
                ? List.of(finding(story, illegal, history, told))
                : List.of();
    }

    private Finding finding(
            Story story,
            Explanation.Illegal<Map<String, Bytes>, DataCall, Bytes> illegal,
            ConcurrentHistory<DataCall, Bytes> history,
            DataHistory told) {
        boolean commands = story.taken().stream().anyMatch(t -> t.item().isCall(Fn.QUEUE_SUBMIT));
        return new Finding(
                Verdict.VIOLATION,
                commands ? "QUE-1" : "MAP-6",
                commands
                        ? "a read that no order of submits and writes explains"
                        : "a read that no order of writes explains",
                claim(story, told.entries(illegal.partition())),
                EvidenceText.of(illegal, history, model));
    }

    /** Returns what another program can check: nothing where the bytes are only wrong for when they were read. */
    private Optional<Claim> claim(Story story, List<Explained.Entry<DataCall>> group) {
        boolean plain = story.taken().stream()
                .noneMatch(t -> t.item().inBody() && t.item().isCall(Fn.QUEUE_WRITE_BUFFER));
        if (!plain) {
            return Optional.empty();
        }
        Explained<Map<String, Bytes>, DataCall, Bytes> explained = new Explained<>(model, Bytes::toString, group);
        List<String> observed = explained.names().stream()
                .map(name -> story.facts()
                        .maker(name)
                        .flatMap(story::took)
                        .map(t -> t.run().answer())
                        .orElse(""))
                .toList();
        return explained
                .tuples()
                .filter(tuples -> !tuples.contains(observed))
                .map(tuples -> new Claim.NoOrderExplains(explained.names(), tuples));
    }
}
