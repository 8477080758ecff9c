package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.OUT_OF_MEMORY;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Together;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-8: an error that no scope takes is reported once, and no other is. */
@ExtendWith(RigParameter.class)
final class UncapturedCases {
    private static final int THREADS = 4;
    private static final int ERRORS = 50;
    private static final int SCOPES_A_ROUND = 12;

    @Test
    @Clause("ERR-8")
    @DisplayName("Errors of the creating, another live and a later thread are reported once each")
    void fromEveryThread(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor live = rig.actor("live");
        live.run(() -> rig.instance().processEvents());

        stage.err("");
        assertEquals(1, stage.uncaptured(1), "errors reported, after one of the creating thread");
        stage.err(live);
        assertEquals(2, stage.uncaptured(2), "errors reported, after one more, of thread 'live'");
        stage.err(rig.actor("later"));
        assertEquals(3, stage.uncaptured(3), "errors reported, after one more, of thread 'later'");

        for (Firing report : stage.open().uncapturedErrors()) {
            assertEquals(ErrorType.VALIDATION, ErrorType.of(report.type()), "the type of a reported error");
        }
    }

    @Test
    @Clause("ERR-8")
    @DisplayName("Of the errors that four threads make at once, none is lost and none doubled")
    void manyAtOnce(Rig rig) {
        Stage stage = Stage.of(rig);
        Together.of(rig, "offender", THREADS)
                .run(number -> IntStream.range(0, ERRORS).forEach(i -> stage.err("")));

        int expected = THREADS * ERRORS;
        assertEquals(
                expected,
                stage.uncaptured(expected),
                "errors reported, after " + ERRORS + " by each of " + THREADS + " threads without scopes");
    }

    @Test
    @Clause({"ERR-8", "ERR-4"})
    @Confined
    @DisplayName("An error that meets a scope of another filter only is reported")
    void wrongFilter(Rig rig) {
        Stage stage = Stage.of(rig);
        stage.device().pushErrorScope(OUT_OF_MEMORY);

        stage.err("");

        assertEquals(1, stage.uncaptured(1), "errors reported, after a validation error under an out-of-memory scope");
        assertEquals(Stage.nothing(), Stage.told(rig.popErrorScope(stage.device())), "the out-of-memory scope");
    }

    @Test
    @Clause("ERR-8")
    @Confined
    @DisplayName("An error that a scope took is not reported")
    void takenByAScope(Rig rig) {
        Stage stage = Stage.of(rig);
        stage.device().pushErrorScope(VALIDATION);
        stage.err("");
        assertEquals(Stage.validation(), Stage.told(rig.popErrorScope(stage.device())), "the scope around the error");

        stage.err("");

        assertEquals(1, stage.uncaptured(1), "errors reported, after one inside a scope and then one outside");
    }

    @Test
    @Clause({"ERR-8", "ERR-1"})
    @Statistical
    @DisplayName("Of errors inside and outside scopes, made by two threads at once, the ones outside are reported")
    void mixed(Rig rig) {
        Stage stage = Stage.of(rig);
        AtomicInteger outside = new AtomicInteger();
        Race race = rig.race("offender", "other offender");
        race.repeat(round -> round.together(
                () -> insideAndOutside(stage, outside, round.number()),
                () -> insideAndOutside(stage, outside, round.number() + 1)));

        int expected = outside.get();
        assertEquals(
                expected,
                stage.uncaptured(expected),
                "errors reported, after as many outside any scope and some inside scopes, of two threads");
    }

    private static void insideAndOutside(Stage stage, AtomicInteger outside, int round) {
        for (int i = 0; i < SCOPES_A_ROUND; i++) {
            insideAndOutsideOnce(stage, outside, round + i);
        }
    }

    /** One time in three the error outside comes before the scope, one time in three after it. */
    private static void insideAndOutsideOnce(Stage stage, AtomicInteger outside, int round) {
        if (round % 3 == 0) {
            stage.err("");
            outside.incrementAndGet();
        }
        stage.device().pushErrorScope(VALIDATION);
        stage.err("");
        Firing answer = stage.rig().popErrorScope(stage.device());
        assertEquals(
                Stage.validation(),
                Stage.told(answer),
                "the scope of thread '" + Thread.currentThread().getName() + "', around its error");
        if (round % 3 == 1) {
            stage.err("");
            outside.incrementAndGet();
        }
    }
}
