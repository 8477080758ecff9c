package heddle.fuzz.judge;

import heddle.program.Program;
import heddle.program.Trace;
import java.util.ArrayList;
import java.util.List;

/** Judges the plays of one program. Safe for all threads. */
public final class Judge {
    private final Facts facts;
    private final List<Oracle> oracles;

    /**
     * Prepares for a program.
     *
     * @param executesCommands whether command buffers take effect on the backend
     * @param undecided counts histories that no oracle could decide
     */
    public Judge(Program program, boolean executesCommands, Undecided undecided) {
        this.facts = new Facts(program);
        ErrorRules rules = new ErrorRules(facts);
        ScopeOracle scopes = new ScopeOracle(rules);
        this.oracles = List.of(
                new CallbackOracle(),
                new AwaitOracle(),
                scopes,
                new EventOracle(),
                new WaitOracle(),
                new AnswerOracle(),
                new FlawOracle(),
                new SubmitOracle(scopes),
                new MapOracle(scopes, undecided),
                new DataOracle(rules, executesCommands, undecided));
    }

    /** Returns what nothing explains in a play, the plainest first. */
    public List<Finding> findings(Trace trace) {
        Story story = new Story(facts, trace);
        List<Finding> findings = new ArrayList<>();
        oracles.forEach(oracle -> findings.addAll(oracle.findings(story)));
        return findings;
    }
}
