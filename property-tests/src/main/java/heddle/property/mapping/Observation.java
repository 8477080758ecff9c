package heddle.property.mapping;

import heddle.model.MapState;
import heddle.model.Mapping.Mapped;
import heddle.model.Mapping.View;

/** How another thread looks at the buffer after each step of a program. */
enum Observation {
    /** Not at all. */
    NONE {
        @Override
        void look(MapRun run, int role) {}
    },

    /** It asks for the map state. */
    MAP_STATE {
        @Override
        void look(MapRun run, int role) {
            run.observeState(role);
        }
    },

    /** It asks for the mapped bytes when they can surely be had: works without GetMapState. */
    RANGE {
        @Override
        void look(MapRun run, int role) {
            if (run.states().stream().allMatch(MapState::isMapped)
                    && run.states().iterator().next().mapping() instanceof Mapped mapped) {
                run.range(role, new View(mapped.span(), true));
            }
        }
    };

    abstract void look(MapRun run, int role);
}
