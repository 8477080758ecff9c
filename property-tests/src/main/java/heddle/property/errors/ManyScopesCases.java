package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.webgpu.Firing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-4 that need luck: nesting while many threads push and pop at once. */
@ExtendWith(RigParameter.class)
final class ManyScopesCases {
    private static final int THREADS = 4;
    private static final int ROUNDS_TO_A_CHECK = 20;

    @Test
    @Clause({"ERR-4", "ERR-7"})
    @Statistical
    @DisplayName("Nesting holds on each of four threads that push and pop at once")
    void atOnce(Rig rig) {
        Stage stage = Stage.of(rig);
        Deadline end = Deadline.in(rig.bench().budget());
        List<Actor.Running<Integer>> running = IntStream.range(0, THREADS)
                .mapToObj(i -> rig.actor("thread-" + i))
                .map(actor -> actor.start(() -> rounds(stage, end)))
                .toList();

        for (Actor.Running<Integer> thread : running) {
            assertTrue(thread.await() > 0, "thread '" + thread.role() + "' did rounds");
        }
    }

    private static int rounds(Stage stage, Deadline end) {
        int rounds = 0;
        do {
            for (int i = 0; i < ROUNDS_TO_A_CHECK; i++) {
                round(stage, rounds++);
            }
        } while (!end.hasPassed());
        return rounds;
    }

    /** The outer scope is left empty, and the inner one takes an error every other time. */
    private static void round(Stage stage, int number) {
        boolean erring = number % 2 == 1;
        stage.device().pushErrorScope(VALIDATION);
        stage.device().pushErrorScope(VALIDATION);
        if (erring) {
            stage.err("");
        }
        Firing inner = stage.rig().popErrorScope(stage.device());
        Firing outer = stage.rig().popErrorScope(stage.device());
        String where = " of thread '" + Thread.currentThread().getName() + "' in round " + number
                + ", in which it made " + (erring ? "one error" : "no error");
        assertEquals(erring ? Stage.validation() : Stage.nothing(), Stage.told(inner), "the inner scope" + where);
        assertEquals(Stage.nothing(), Stage.told(outer), "the outer scope" + where);
    }
}
