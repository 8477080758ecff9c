package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.webgpu.Firing;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-4 that need luck: nesting while many threads push and pop at once. */
@ExtendWith(RigParameter.class)
final class ManyScopesCases {
    private static final int NESTS_TO_A_ROUND = 8;

    @Test
    @Clause({"ERR-4", "ERR-7"})
    @Statistical
    @DisplayName("Nesting holds on each of four threads that push and pop at once")
    void atOnce(Rig rig) {
        Stage stage = Stage.of(rig);
        Race race = rig.race("first", "second", "third", "fourth");
        Actor.Work nest = () -> IntStream.range(0, NESTS_TO_A_ROUND).forEach(number -> nest(stage, number));

        race.repeat(round -> round.together(nest, nest, nest, nest));
    }

    /** The outer scope is left empty, and the inner one takes an error every other time. */
    private static void nest(Stage stage, int number) {
        boolean erring = number % 2 == 1;
        stage.device().pushErrorScope(VALIDATION);
        stage.device().pushErrorScope(VALIDATION);
        if (erring) {
            stage.err("");
        }
        Firing inner = stage.rig().popErrorScope(stage.device());
        Firing outer = stage.rig().popErrorScope(stage.device());
        String where = " of thread '" + Thread.currentThread().getName() + "' in nest " + number + ", in which it made "
                + (erring ? "one error" : "no error");
        assertEquals(erring ? Stage.validation() : Stage.nothing(), Stage.told(inner), "the inner scope" + where);
        assertEquals(Stage.nothing(), Stage.told(outer), "the outer scope" + where);
    }
}
