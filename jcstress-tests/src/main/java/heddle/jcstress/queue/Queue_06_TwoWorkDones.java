package heddle.jcstress.queue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Commands;
import heddle.jcstress.shared.Done;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Queue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: each of two threads that submit and ask for the end of the submitted work is told of it, once and with success.
 *
 * <pre>
 * reference    SUCCESS, SUCCESS    496  100.00%  Acceptable
 * dawn-null    SUCCESS, SUCCESS  1,024  100.00%  Acceptable
 * dawn         SUCCESS, SUCCESS    288  100.00%  Acceptable
 * wgpu-native  SUCCESS, SUCCESS    128  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause({"QUE-3", "ASY-1"})
@Description("Two threads submit and ask at once when the work is done")
@Outcome(id = "SUCCESS, SUCCESS", expect = ACCEPTABLE, desc = "Both were told that the work is done.")
@Outcome(id = {"SUCCESS, ERROR", "ERROR, SUCCESS", "ERROR, ERROR"}, expect = FORBIDDEN, desc = "A request failed, though nothing was wrong with it.")
@Outcome(id = {"SUCCESS, CANCELLED", "CANCELLED, SUCCESS", "CANCELLED, CANCELLED"}, expect = FORBIDDEN, desc = "A callback was cancelled, though the instance lives.")
@Outcome(id = {"SUCCESS, NEVER", "NEVER, SUCCESS", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A callback never came.")
@State
// spotless:on
public class Queue_06_TwoWorkDones {
    private final Queue queue = Shared.queue();

    @Actor
    public void first(LL_Result r) {
        Commands.flush();
        r.r1 = Done.of(queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS));
    }

    @Actor
    public void second(LL_Result r) {
        Commands.flush();
        r.r2 = Done.of(queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS));
    }
}
