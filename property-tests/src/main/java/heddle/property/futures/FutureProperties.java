package heddle.property.futures;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.ProgramsHook;
import heddle.property.RigHook;
import heddle.property.lockstep.Roles;
import heddle.property.operation.Starter;
import heddle.webgpu.Fn;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/**
 * Random programs of asynchronous operations, in lock step, against the model of futures.
 *
 * <p>That each callback gets its own userdata is judged by the ledger when the rig closes.
 */
@AddLifecycleHook(RigHook.class)
@AddLifecycleHook(ProgramsHook.class)
final class FutureProperties {
    private static final int TRIES = 30;

    private @Nullable Roles threads;

    @Property(tries = TRIES)
    @Clause("ASY-1")
    @Label("Operations of any kind and mode call back once, whichever threads start and pump them")
    void once(@ForAll("pumped") FutureProgram program, Rig rig) {
        run(program, rig);
    }

    @Property(tries = TRIES)
    @Clause("ASY-3")
    @Label("Callbacks that wait for ProcessEvents come in it, on the thread that calls it")
    void inProcessEvents(@ForAll("pumpedAndPlaced") FutureProgram program, Rig rig) {
        run(program, rig);
    }

    @Property(tries = TRIES)
    @Clause({"ASY-2", "ASY-3", "ASY-6", "ASY-7"})
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @Label("Callbacks come in the waits and pumps that their modes name, and waits tell what is complete")
    void inWaitAny(@ForAll("waited") FutureProgram program, Rig rig) {
        run(program, rig);
    }

    @Provide
    Arbitrary<FutureProgram> pumped() {
        return FutureProgram.pumped(false);
    }

    @Provide
    Arbitrary<FutureProgram> pumpedAndPlaced() {
        return FutureProgram.pumped(true);
    }

    @Provide
    Arbitrary<FutureProgram> waited() {
        return FutureProgram.waited();
    }

    private void run(FutureProgram program, Rig rig) {
        Roles roles = threads;
        if (roles == null) {
            roles = Roles.threads(rig, FutureProgram.ROLES);
            threads = roles;
        }
        try (Starter starter = new Starter(rig)) {
            new FutureRun(rig, roles, starter, program).run();
        }
    }
}
