package heddle.jcstress.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {
    @Test
    void writesAndReads_ofTwoActors_haveTheOutcomesOfEveryOrder() {
        ContentScene scene = new ContentScene();
        scene.actor("first", scene.write(0, 1), scene.read(4, "r1"));
        scene.actor("second", scene.write(4, 1), scene.read(0, "r2"));

        assertThat(scene.outcomes(2)).containsExactly("0, 1", "1, 0", "1, 1");
    }

    @Test
    void effect_ofWorkUnderWay_comesBeforeOrAfterTheNextStep() {
        MapScene scene = new MapScene();
        scene.before(scene.readable("b"), scene.map("b", 0)).actor("observer", scene.mapState("b", "r1"));

        assertThat(scene.outcomes(1)).containsExactly("Mapped", "Pending");
    }

    @Test
    void steps_atOneMoment_letNobodyIn() {
        ContentScene scene = new ContentScene();
        scene.actor("writer", Step.all(List.of(scene.write(0, 1), scene.write(4, 1))));
        scene.actor("reader", scene.show(0, 4));

        assertThat(scene.outcomes(2)).containsExactly("0, 0", "1, 1");
    }

    @Test
    void step_thatCannotHappenYet_waits() {
        ContentScene scene = new ContentScene();
        scene.actor("writer", scene.write(0, 1), Step.tell("done", "yes"));
        scene.actor("reader", Step.copy("done", "seen"), scene.read(0, "r1"));

        assertThat(scene.outcomes(1)).containsExactly("1");
    }

    @Test
    void step_thatNeverHappens_leavesNoOutcome() {
        ContentScene scene = new ContentScene();
        scene.actor("reader", Step.copy("never set", "seen"), scene.read(0, "r1"));

        assertThat(scene.outcomes(1)).isEmpty();
    }
}
