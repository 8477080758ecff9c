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
 * Claim: a callback that allows ProcessEvents comes once, inside ProcessEvents, on the thread that calls it: also when
 * two threads are in it at the same time and find the same work done.
 *
 * <p>The table shows which of the two pumps delivered each thread's callback. A callback that comes again has no
 * operation any more, and is reported by the callback ledger.
 *
 * <pre>
 * reference    OTHER, OWN     30,197  31.53%  Acceptable
 *              OWN, OTHER     24,267  25.34%  Acceptable
 *              OTHER, OTHER   15,264  15.94%  Acceptable
 *              OTHER, LATER   13,360  13.95%  Acceptable
 *              LATER, LATER    6,610   6.90%  Acceptable
 *              LATER, OTHER    5,605   5.85%  Acceptable
 * dawn-null    OWN, OWN       58,230  99.98%  Acceptable
 *              OWN, OTHER          3   0.01%  Acceptable
 *              OTHER, OWN          7   0.01%  Acceptable
 * dawn         OWN, OWN       83,956  99.89%  Acceptable
 *              OWN, OTHER         48   0.06%  Acceptable
 *              OTHER, OWN         44   0.05%  Acceptable
 * wgpu-native  OWN, OWN      194,398  90.43%  Acceptable
 *              OWN, OTHER     11,724   5.45%  Acceptable
 *              OTHER, OWN      8,853   4.12%  Acceptable
 *              OTHER, OTHER        1   0.00%  Acceptable
 * </pre>
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
