package heddle.property.mapping;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.ProgramsHook;
import heddle.property.RigHook;
import heddle.property.lockstep.Roles;
import heddle.webgpu.Fn;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** Random programs of maps, unmaps and ranges on one buffer, in lock step, against the model of map state. */
@AddLifecycleHook(RigHook.class)
@AddLifecycleHook(ProgramsHook.class)
final class MapModelProperties {
    private static final int TRIES = 30;

    private @Nullable Roles threads;

    @Property(tries = TRIES)
    @Clause({"MAP-1", "MAP-2", "MT-5"})
    @Needs(functions = Fn.BUFFER_GET_MAP_STATE)
    @Label("Whatever threads map, unmap and destroy, another thread sees the map state of the model")
    void observedState(@ForAll("cycles") MapProgram program, Rig rig) {
        run(program, rig, Observation.MAP_STATE);
    }

    @Property(tries = TRIES)
    @Clause({"MAP-1", "MAP-2", "MAP-3"})
    @Label("Whatever threads map, unmap and destroy, callbacks and ranges are as the model says")
    void callbacksAndRanges(@ForAll("cycles") MapProgram program, Rig rig) {
        run(program, rig, Observation.RANGE);
    }

    @Property(tries = TRIES)
    @Clause({"MAP-1", "MAP-2", "MAP-3", "MAP-4"})
    @Confined
    @Label("However one thread maps, unmaps and destroys, callbacks and ranges are as the model says")
    void oneThread(@ForAll("cycles") MapProgram program, Rig rig) {
        run(program, rig, Roles.callingThread(), Observation.RANGE);
    }

    @Property(tries = TRIES)
    @Clause("MAP-4")
    @Label("Ranges are given where they can be had, and refused elsewhere, on any thread")
    void ranges(@ForAll("withRanges") MapProgram program, Rig rig) {
        run(program, rig, Observation.NONE);
    }

    @Property(tries = TRIES)
    @Clause({"MAP-4", "MAP-9"})
    @Label("Ranges that overlap a writable one are refused, on any thread")
    void overlappingRanges(@ForAll("withOverlaps") MapProgram program, Rig rig) {
        run(program, rig, Observation.NONE);
    }

    @Provide
    Arbitrary<MapProgram> cycles() {
        return MapProgram.cycles();
    }

    @Provide
    Arbitrary<MapProgram> withRanges() {
        return MapProgram.withRanges();
    }

    @Provide
    Arbitrary<MapProgram> withOverlaps() {
        return MapProgram.withOverlaps();
    }

    private void run(MapProgram program, Rig rig, Observation observation) {
        Roles roles = threads;
        if (roles == null) {
            roles = Roles.threads(rig, MapProgram.ROLES);
            threads = roles;
        }
        run(program, rig, roles, observation);
    }

    private static void run(MapProgram program, Rig rig, Roles roles, Observation observation) {
        try (MapRun run = new MapRun(rig, roles, program)) {
            run.run(observation);
        }
    }
}
