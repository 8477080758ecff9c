package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.webgpu.Firing;
import heddle.webgpu.PopErrorScopeStatus;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-6: the scopes of a thread end with it. */
@ExtendWith(RigParameter.class)
final class DeadThreadCases {
    private static final int GENERATIONS = 16;
    private static final Duration LIFETIME = Duration.ofSeconds(20);

    @Test
    @Clause("ERR-6")
    @DisplayName("A scope that a dead thread left open takes no more errors")
    void scopeLeftOpen(Rig rig) throws InterruptedException {
        Stage stage = Stage.of(rig);
        Actor mayfly = rig.actor("mayfly");
        stage.push(mayfly, VALIDATION);
        assertTrue(mayfly.end(), "thread 'mayfly' ended");

        stage.err(rig.actor("survivor"));

        assertEquals(
                1,
                stage.uncaptured(1),
                "errors reported as uncaptured, after the one that thread 'survivor' made"
                        + " without a scope while the dead thread 'mayfly' had left one open");
    }

    @Test
    @Clause({"ERR-6", "ERR-2"})
    @DisplayName("A thread that starts after another ended with scopes open has none, sixteen times over")
    void laterThreads(Rig rig) throws InterruptedException {
        Stage stage = Stage.of(rig);
        for (int i = 0; i < GENERATIONS; i++) {
            Actor mayfly = rig.actor("mayfly-" + i);
            if (i > 0) {
                Firing answer = stage.pop(mayfly);
                assertEquals(
                        PopErrorScopeStatus.ERROR,
                        PopErrorScopeStatus.of(answer.status()),
                        "what Pop said to thread 'mayfly-" + i + "', which pushed nothing, after the ones before it had"
                                + " ended with a scope open each");
            }
            stage.push(mayfly, VALIDATION);
            assertTrue(mayfly.end(), "thread 'mayfly-" + i + "' ended");
        }
    }

    @Test
    @Clause("ERR-6")
    @Statistical
    @DisplayName("Threads that end with scopes open disturb no thread that pushes and pops meanwhile")
    void endingMeanwhile(Rig rig) {
        Stage stage = Stage.of(rig);
        Race race = rig.race("survivor", "parent");
        race.repeat(round -> round.together(
                () -> {
                    stage.device().pushErrorScope(VALIDATION);
                    stage.err("");
                    assertEquals(
                            Stage.validation(),
                            Stage.told(rig.popErrorScope(stage.device())),
                            "the scope of thread 'survivor', while others ended with scopes open");
                },
                () -> {
                    Thread mayfly = new Thread(() -> stage.device().pushErrorScope(VALIDATION), "mayfly");
                    mayfly.start();
                    mayfly.join(LIFETIME.toMillis());
                    assertFalse(mayfly.isAlive(), "thread 'mayfly' had not ended after " + LIFETIME);
                }));

        Firing answer = stage.pop(rig.actor("heir"));
        assertEquals(
                PopErrorScopeStatus.ERROR,
                PopErrorScopeStatus.of(answer.status()),
                "what Pop said to a thread that started later and pushed nothing");
    }
}
