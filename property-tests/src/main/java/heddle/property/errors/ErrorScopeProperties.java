package heddle.property.errors;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.ProgramsHook;
import heddle.property.RigHook;
import heddle.property.lockstep.CleanDevices;
import heddle.property.lockstep.Roles;
import heddle.webgpu.ErrorFilter;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** Random programs of pushes, pops and errors, in lock step, against the model of error scopes. */
@AddLifecycleHook(RigHook.class)
@AddLifecycleHook(ProgramsHook.class)
final class ErrorScopeProperties {
    private static final int TRIES = 30;
    private static final int THREADS = 4;

    private final CleanDevices devices = new CleanDevices();
    private @Nullable Roles threads;

    @Property(tries = TRIES)
    @Clause({"ERR-4", "ERR-8"})
    @Confined
    @Label("Nested scopes of one thread take errors by filter, innermost first")
    void oneThread(@ForAll("ofOneThread") ScopeProgram program, Rig rig) {
        run(program, rig, Roles.callingThread(), 1);
    }

    @Property(tries = TRIES)
    @Clause("ERR-4")
    @Confined
    @Label("Scopes for internal errors let validation errors pass")
    void internalFilter(@ForAll("withInternalFilter") ScopeProgram program, Rig rig) {
        run(program, rig, Roles.callingThread(), 1);
    }

    @Property(tries = TRIES)
    @Clause({"ERR-5", "ERR-8"})
    @Confined
    @Label("Scopes of one thread take the errors of their own device only, however they nest")
    void twoDevices(@ForAll("ofTwoDevices") ScopeProgram program, Rig rig) {
        run(program, rig, Roles.callingThread(), 2);
    }

    @Property(tries = TRIES)
    @Clause({"ERR-1", "ERR-8"})
    @Label("Scopes of four threads take the errors of their own thread only")
    void fourThreads(@ForAll("ofFourThreads") ScopeProgram program, Rig rig) {
        run(program, rig, threads(rig), 1);
    }

    @Property(tries = TRIES)
    @Clause("ERR-4")
    @Label("Nested scopes of four threads take errors by filter, innermost first")
    void fourThreadsNested(@ForAll("ofFourThreadsNested") ScopeProgram program, Rig rig) {
        run(program, rig, threads(rig), 1);
    }

    @Property(tries = TRIES)
    @Clause("ERR-2")
    @Label("Four threads that also pop what they never pushed are refused, and take nothing from each other")
    void emptyPops(@ForAll("withEmptyPops") ScopeProgram program, Rig rig) {
        run(program, rig, threads(rig), 1);
    }

    @Provide
    Arbitrary<ScopeProgram> ofOneThread() {
        return ScopeProgram.balanced(1, 1, ErrorFilter.OUT_OF_MEMORY);
    }

    @Provide
    Arbitrary<ScopeProgram> withInternalFilter() {
        return ScopeProgram.balanced(1, 1, ErrorFilter.INTERNAL);
    }

    @Provide
    Arbitrary<ScopeProgram> ofTwoDevices() {
        return ScopeProgram.balanced(1, 2, ErrorFilter.OUT_OF_MEMORY);
    }

    @Provide
    Arbitrary<ScopeProgram> ofFourThreads() {
        return ScopeProgram.balanced(THREADS, 1, ErrorFilter.VALIDATION);
    }

    @Provide
    Arbitrary<ScopeProgram> ofFourThreadsNested() {
        return ScopeProgram.balanced(THREADS, 1, ErrorFilter.OUT_OF_MEMORY);
    }

    @Provide
    Arbitrary<ScopeProgram> withEmptyPops() {
        return ScopeProgram.unbalanced(THREADS);
    }

    private Roles threads(Rig rig) {
        Roles started = threads;
        if (started == null) {
            started = Roles.threads(rig, THREADS);
            threads = started;
        }
        return started;
    }

    private void run(ScopeProgram program, Rig rig, Roles roles, int count) {
        devices.with(rig, count, open -> new ScopeRun(rig, roles, open).run(program));
    }
}
