package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Together;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import heddle.webgpu.Operation.Fired;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-7: the callback of a Pop comes once and in its mode, while threads pop and pump at the same time. */
@ExtendWith(RigParameter.class)
final class PopModeCases {
    private static final int THREADS = 4;
    private static final int POPS = 20;

    /** A Pop under way, with the thread that popped and the error that its scope took or did not take. */
    private record Popped(Operation pop, Thread popper, boolean erred) {}

    @Test
    @Clause({"ERR-7", "ASY-2"})
    @Needs(functions = Fn.INSTANCE_WAIT_ANY)
    @DisplayName("A Pop of mode WaitAnyOnly is answered on the thread that waits for it, while others pump")
    void waitAnyOnly(Rig rig) {
        Stage stage = Stage.of(rig);
        List<Popped> pops = together(rig, number -> {
            List<Popped> own = popped(stage, CallbackMode.WAIT_ANY_ONLY);
            rig.instance().processEvents();
            own.forEach(each -> assertFalse(
                    each.pop().hasFired(), "a Pop of mode WaitAnyOnly was answered before anyone waited for it"));
            own.forEach(each -> expectAnswered(rig, each, () -> rig.instance().waitAny(FutureWaits.of(each.pop()), 0)));
            return own;
        });

        expectEachOnce(pops);
        expectOwnThread(pops);
    }

    @Test
    @Clause({"ERR-7", "ASY-3"})
    @DisplayName("A Pop of mode AllowProcessEvents is answered on a thread that pumps, while all pop and one pumps")
    void processEvents(Rig rig) {
        Stage stage = Stage.of(rig);
        List<Popped> pops = together(rig, number -> {
            List<Popped> own = new ArrayList<>(popped(stage, CallbackMode.ALLOW_PROCESS_EVENTS));
            if (number == 0) {
                rig.instance().processEvents();
            }
            return own;
        });
        pops.forEach(each -> expectAnswered(rig, each, () -> rig.instance().processEvents()));

        expectEachOnce(pops);
        Thread pumperInTheRace = pops.get(0).popper();
        for (Popped each : pops) {
            Thread on = each.pop().firings().get(0).thread();
            assertTrue(
                    on == Thread.currentThread() || on == pumperInTheRace,
                    "a Pop's callback ran on thread '" + on.getName() + "', where only '" + pumperInTheRace.getName()
                            + "' and '" + Thread.currentThread().getName() + "' pumped");
        }
    }

    @Test
    @Clause({"ERR-7", "ASY-4"})
    @DisplayName("A Pop of mode AllowSpontaneous is answered once, while all pop and pump")
    void spontaneous(Rig rig) {
        Stage stage = Stage.of(rig);
        List<Popped> pops = together(rig, number -> {
            List<Popped> own = popped(stage, CallbackMode.ALLOW_SPONTANEOUS);
            rig.instance().processEvents();
            return own;
        });
        pops.forEach(each -> expectAnswered(rig, each, () -> rig.instance().processEvents()));

        expectEachOnce(pops);
    }

    private static List<Popped> together(Rig rig, IntFunction<List<Popped>> work) {
        return Together.of(rig, "popper", THREADS).call(work).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Popped> popped(Stage stage, CallbackMode mode) {
        List<Popped> pops = new ArrayList<>();
        for (int i = 0; i < POPS; i++) {
            boolean errs = i % 2 == 0;
            stage.device().pushErrorScope(VALIDATION);
            if (errs) {
                stage.err("");
            }
            pops.add(new Popped(stage.device().popErrorScope(mode), Thread.currentThread(), errs));
        }
        return pops;
    }

    private static void expectAnswered(Rig rig, Popped popped, Runnable pump) {
        boolean answered = Deadline.in(rig.backend().callBound()).poll(() -> {
            if (!popped.pop().hasFired()) {
                pump.run();
            }
            return popped.pop().hasFired();
        });
        assertTrue(answered, "a Pop of thread '" + popped.popper().getName() + "' was answered");
    }

    private static void expectEachOnce(List<Popped> pops) {
        for (Popped each : pops) {
            assertEquals(1, each.pop().firings().size(), "callbacks of one Pop");
            assertEquals(
                    each.erred() ? Stage.validation() : Stage.nothing(),
                    Stage.told(each.pop().result()),
                    "the answer of a Pop of thread '" + each.popper().getName() + "', whose scope took "
                            + (each.erred() ? "one error" : "no error"));
        }
    }

    private static void expectOwnThread(List<Popped> pops) {
        for (Popped each : pops) {
            Fired fired = each.pop().firings().get(0);
            assertEquals(each.popper(), fired.thread(), "the thread on which a Pop of mode WaitAnyOnly called back");
        }
    }
}
