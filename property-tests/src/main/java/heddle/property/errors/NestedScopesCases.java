package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.INTERNAL;
import static heddle.webgpu.ErrorFilter.OUT_OF_MEMORY;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.webgpu.ErrorFilter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-4: nesting and filters hold on each thread by itself. */
@ExtendWith(RigParameter.class)
final class NestedScopesCases {
    private static final List<ErrorFilter> FILTERS = List.of(VALIDATION, OUT_OF_MEMORY);
    private static final int DEPTH = 60;

    @Test
    @Clause("ERR-4")
    @Confined
    @DisplayName("Of two fitting scopes the inner one takes the error")
    void innermost(Rig rig) {
        Stage stage = Stage.of(rig);
        stage.device().pushErrorScope(VALIDATION);
        stage.device().pushErrorScope(VALIDATION);

        stage.err("");

        assertEquals(Stage.validation(), Stage.told(rig.popErrorScope(stage.device())), "the inner scope");
        assertEquals(Stage.nothing(), Stage.told(rig.popErrorScope(stage.device())), "the outer scope");
    }

    @Test
    @Clause("ERR-4")
    @Confined
    @DisplayName("A validation error passes the scopes of other filters, sixty deep")
    void filters(Rig rig) {
        Stage stage = Stage.of(rig);
        for (int i = 0; i < DEPTH; i++) {
            stage.device().pushErrorScope(FILTERS.get(i % FILTERS.size()));
        }

        stage.err("");

        boolean taken = false;
        for (int i = DEPTH - 1; i >= 0; i--) {
            ErrorFilter filter = FILTERS.get(i % FILTERS.size());
            boolean takes = filter.equals(VALIDATION) && !taken;
            assertEquals(
                    takes ? Stage.validation() : Stage.nothing(),
                    Stage.told(rig.popErrorScope(stage.device())),
                    "the scope with filter " + filter + " at depth " + i);
            taken |= takes;
        }
    }

    @Test
    @Clause("ERR-4")
    @Confined
    @DisplayName("A validation error passes a scope for internal errors")
    void internalFilter(Rig rig) {
        Stage stage = Stage.of(rig);
        stage.device().pushErrorScope(VALIDATION);
        stage.device().pushErrorScope(INTERNAL);

        stage.err("");

        assertEquals(
                Stage.nothing(), Stage.told(rig.popErrorScope(stage.device())), "the inner scope, for internal errors");
        assertEquals(Stage.validation(), Stage.told(rig.popErrorScope(stage.device())), "the outer scope");
    }

    @Test
    @Clause("ERR-4")
    @DisplayName("The stacks of three threads that push in turn nest each by itself")
    void inTurn(Rig rig) {
        Stage stage = Stage.of(rig);
        List<Actor> actors = List.of(rig.actor("first"), rig.actor("second"), rig.actor("third"));
        actors.forEach(actor -> stage.push(actor, VALIDATION));
        actors.forEach(actor -> stage.push(actor, OUT_OF_MEMORY));

        stage.err(actors.get(1));

        for (Actor actor : actors) {
            assertEquals(
                    Stage.nothing(), Stage.told(stage.pop(actor)), "the out-of-memory scope of '" + actor.role() + "'");
        }
        for (Actor actor : actors) {
            assertEquals(
                    actor.role().equals("second") ? Stage.validation() : Stage.nothing(),
                    Stage.told(stage.pop(actor)),
                    "the validation scope of thread '" + actor.role() + "', where 'second' made the only error");
        }
    }
}
