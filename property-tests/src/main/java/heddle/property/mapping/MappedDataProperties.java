package heddle.property.mapping;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.ProgramsHook;
import heddle.property.RigHook;
import heddle.property.lockstep.Roles;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/**
 * Random programs that store bytes on some threads and read them on others, in lock step, against the model of
 * contents.
 */
@AddLifecycleHook(RigHook.class)
@AddLifecycleHook(ProgramsHook.class)
final class MappedDataProperties {
    private static final int TRIES = 15;

    private @Nullable Roles threads;

    @Property(tries = TRIES)
    @Clause({"MAP-5", "MAP-7", "MT-6"})
    @Label("Bytes stored through disjoint ranges on four threads are there when the buffer is mapped again")
    void mappedWrites(@ForAll("programs") DataProgram program, Rig rig) {
        run(program, rig, Route.MAPPED);
    }

    @Property(tries = TRIES)
    @Clause({"MAP-6", "MT-4"})
    @Label("Bytes that the queue wrote for four threads are there when any of them maps and reads")
    void queueWrites(@ForAll("programs") DataProgram program, Rig rig) {
        run(program, rig, Route.QUEUE);
    }

    @Property(tries = TRIES)
    @Clause({"MAP-5", "MAP-6", "MT-6"})
    @Needs(commands = true)
    @Label("Bytes stored through disjoint ranges on four threads arrive by a copy in a buffer that any of them reads")
    void copies(@ForAll("programs") DataProgram program, Rig rig) {
        run(program, rig, Route.COPY);
    }

    @Property(tries = TRIES)
    @Clause("MAP-5")
    @Confined
    @Label("Bytes that one thread stored through disjoint ranges are there when it maps the buffer again")
    void mappedWritesOnOneThread(@ForAll("programs") DataProgram program, Rig rig) {
        run(program, rig, Roles.callingThread(), Route.MAPPED);
    }

    @Property(tries = TRIES)
    @Clause({"MAP-6", "QUE-2"})
    @Confined
    @Label("Bytes that the queue wrote for one thread are there when it maps and reads")
    void queueWritesOnOneThread(@ForAll("programs") DataProgram program, Rig rig) {
        run(program, rig, Roles.callingThread(), Route.QUEUE);
    }

    @Provide
    Arbitrary<DataProgram> programs() {
        return DataProgram.programs();
    }

    private void run(DataProgram program, Rig rig, Route route) {
        Roles roles = threads;
        if (roles == null) {
            roles = Roles.threads(rig, DataProgram.ROLES);
            threads = roles;
        }
        run(program, rig, roles, route);
    }

    private static void run(DataProgram program, Rig rig, Roles roles, Route route) {
        try (DataRun run = new DataRun(rig, roles, route, program)) {
            run.run(program);
        }
    }
}
