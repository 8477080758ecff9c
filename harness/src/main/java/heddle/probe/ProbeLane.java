package heddle.probe;

import heddle.cases.Deadline;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes some functions to their outcomes, one process after the other. Confined to one thread; only what is known to be
 * lacking is shared with other lanes.
 *
 * <p>IMPLEMENTATION NOTES. One process makes as many calls as it survives. A death that says itself that a call is not
 * implemented settles that call. Any other death may be owed to a call before: the function whose example was under way
 * is then the first of a fresh process, and only a death there counts. So each process settles at least one function, or
 * the next one does, and a lane ends.
 */
final class ProbeLane {
    private final ProbeRun.Runner runner;
    private final Set<Fn> lacking;
    private final Deadline deadline;
    private final List<Fn> open;
    private final Map<Fn, FunctionOutcome> outcomes = new EnumMap<>(Fn.class);

    ProbeLane(ProbeRun.Runner runner, List<Fn> functions, Set<Fn> lacking, Deadline deadline) {
        this.runner = runner;
        this.open = new ArrayList<>(functions);
        this.lacking = lacking;
        this.deadline = deadline;
    }

    /** Goes on until every function has its outcome. */
    Map<Fn, FunctionOutcome> finish() throws IOException, InterruptedException {
        while (!open.isEmpty()) {
            if (deadline.hasPassed()) {
                giveUp("the whole probe took too long");
            } else {
                take(runner.run(List.copyOf(open), Set.copyOf(lacking)));
            }
        }
        return outcomes;
    }

    /** Takes what one process, asked for all that is open, has found out. */
    void take(ProbeRun run) {
        Fn first = open.get(0);
        run.trace().done().forEach(function -> settle(function, FunctionOutcome.IMPLEMENTED));
        run.trace().failed().forEach((function, why) -> settle(function, FunctionOutcome.otherwiseFailed(why)));
        if (run.death().isPresent()) {
            takeDeath(run.death().get(), run.trace().current(), first);
        } else if (run.trace().stop().isPresent()) {
            giveUp(run.trace().stop().get().reason());
        }
    }

    List<Fn> open() {
        return List.copyOf(open);
    }

    /** Returns the outcomes so far. */
    Map<Fn, FunctionOutcome> outcomes() {
        return outcomes;
    }

    private void takeDeath(ProbeRun.Death death, Optional<Fn> current, Fn first) {
        Optional<Fn> call = death.call();
        if (death.unimplemented() && call.isPresent()) {
            lack(call.get(), FunctionOutcome.notImplemented("the library says so"));
        } else if (current.isPresent()) {
            boolean hungInIt = death.verdict() == Verdict.HANG && call.equals(current);
            if (hungInIt || current.get() == first) {
                settle(current.get(), FunctionOutcome.otherwiseFailed(death.words()));
            } else {
                open.remove(current.get());
                open.add(0, current.get());
            }
        } else if (call.isPresent() && open.contains(call.get())) {
            lack(call.get(), FunctionOutcome.otherwiseFailed(death.words()));
        } else {
            giveUp(death.words());
        }
    }

    /** Settles a function that no later process may call, not even on the way to another one. */
    private void lack(Fn function, FunctionOutcome outcome) {
        lacking.add(function);
        settle(function, outcome);
    }

    private void settle(Fn function, FunctionOutcome outcome) {
        open.remove(function);
        outcomes.put(function, outcome);
    }

    private void giveUp(String why) {
        List.copyOf(open).forEach(function -> settle(function, FunctionOutcome.notProbed(why)));
    }
}
