package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Together;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-7: each Pop is answered once, and by its own answer. */
@ExtendWith(RigParameter.class)
final class PopAnswerCases {
    private static final int THREADS = 4;
    private static final int POPS = 50;

    @Test
    @Clause({"ERR-7", "ASY-1"})
    @DisplayName("Pops that four threads start at once are answered once each, whoever pumps")
    void manyAtOnce(Rig rig) {
        Stage stage = Stage.of(rig);
        List<Operation> pops = Together.of(rig, "popper", THREADS).call(number -> popped(stage)).stream()
                .flatMap(List::stream)
                .toList();

        rig.actor("pumper").run(() -> pops.forEach(rig::await));

        for (Operation pop : pops) {
            assertEquals(1, pop.firings().size(), "callbacks of one Pop");
            assertEquals(Stage.nothing(), Stage.told(pop.result()), "the answer of a Pop, where no error was made");
        }
    }

    @Test
    @Clause("ERR-7")
    @Confined
    @DisplayName("Of two Pops under way, each is answered for its own scope")
    void eachItsOwn(Rig rig) {
        Stage stage = Stage.of(rig);
        stage.device().pushErrorScope(VALIDATION);
        stage.device().pushErrorScope(VALIDATION);
        stage.err("");

        Operation inner = stage.device().popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS);
        Operation outer = stage.device().popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS);

        assertEquals(Stage.nothing(), Stage.told(rig.await(outer)), "the outer scope, popped second");
        assertEquals(Stage.validation(), Stage.told(rig.await(inner)), "the inner scope, popped first");
    }

    private static List<Operation> popped(Stage stage) {
        List<Operation> pops = new ArrayList<>();
        for (int i = 0; i < POPS; i++) {
            stage.device().pushErrorScope(VALIDATION);
            pops.add(stage.device().popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS));
        }
        return pops;
    }
}
