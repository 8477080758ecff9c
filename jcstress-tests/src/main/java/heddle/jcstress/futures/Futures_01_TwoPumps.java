package heddle.jcstress.futures;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Pumped;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: a callback that allows ProcessEvents comes once, inside ProcessEvents, on the thread that calls it: also when two
 * threads are in it at the same time and find the same work done.
 *
 * <p>The table shows which of the two pumps delivered each thread's callback. A callback that comes again has no operation any
 * more, and is reported by the callback ledger.
 */
// spotless:off
@JCStressTest
@Clause({"ASY-1", "ASY-3"})
@Description("Two threads in ProcessEvents deliver each callback once")
@Outcome(id = {"OWN, OWN", "OWN, OTHER", "OWN, LATER", "OTHER, OWN", "OTHER, OTHER", "OTHER, LATER", "LATER, OWN", "LATER, OTHER", "LATER, LATER"},
         expect = ACCEPTABLE, desc = "Each came once, on a pumping thread or later.")
@Outcome(id = {"INSIDE, INSIDE", "INSIDE, OWN", "OWN, INSIDE", "INSIDE, OTHER", "OTHER, INSIDE", "INSIDE, LATER", "LATER, INSIDE"},
         expect = FORBIDDEN, desc = "A callback came before ProcessEvents was called.")
@Outcome(id = {"STRAY, STRAY", "STRAY, INSIDE", "INSIDE, STRAY", "STRAY, OWN", "OWN, STRAY", "STRAY, OTHER", "OTHER, STRAY", "STRAY, LATER", "LATER, STRAY"},
         expect = FORBIDDEN, desc = "A callback came on a thread that was in no pump.")
@Outcome(id = {"NEVER, NEVER", "NEVER, OWN", "OWN, NEVER", "NEVER, OTHER", "OTHER, NEVER", "NEVER, LATER", "LATER, NEVER"},
         expect = FORBIDDEN, desc = "A callback never came.")
@State
// spotless:on
public class Futures_01_TwoPumps {
    private final Pumped first = new Pumped();
    private final Pumped second = new Pumped();

    @Actor
    public void first() {
        first.start();
        first.pump();
    }

    @Actor
    public void second() {
        second.start();
        second.pump();
    }

    @Arbiter
    public void end(LL_Result r) {
        r.r1 = first.deliveredBy(second);
        r.r2 = second.deliveredBy(first);
    }
}
