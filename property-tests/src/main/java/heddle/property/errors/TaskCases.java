package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.thread.SystemThread;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import heddle.webgpu.PopErrorScopeStatus;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of ERR-10: scopes belong to threads of the operating system, and not to the tasks that run on them.
 *
 * <p>Every JVM can hand a task from one thread to another. Where it has virtual threads, they are asked too, by the carriers
 * that they were seen on; where it has none, that is reported.
 */
@ExtendWith(RigParameter.class)
final class TaskCases {
    @Test
    @Clause("ERR-10")
    @DisplayName("A task that goes on another thread leaves its scope on the first")
    void taskThatMoves(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor first = rig.actor("first carrier");
        Actor second = rig.actor("second carrier");
        stage.push(first, VALIDATION); // the task begins here

        stage.err(second); // and goes on here
        Firing there = stage.pop(second);
        Firing here = stage.pop(first);

        expectLeftBehind(stage, there, here, 1);
        withVirtualThreads(rig, threads -> {
            VirtualThreads.Done<Operation> moved =
                    threads.move(() -> stage.device().pushErrorScope(VALIDATION), () -> {
                        stage.err("");
                        return pop(stage);
                    });
            Operation left = threads.callOn(moved.first(), () -> pop(stage));
            expectLeftBehind(stage, rig.await(moved.result()), rig.await(left), 2);
        });
    }

    @Test
    @Clause("ERR-10")
    @DisplayName("Tasks that take turns on one thread share its scopes")
    void tasksInTurn(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor carrier = rig.actor("carrier");
        Actor other = rig.actor("other carrier");
        stage.push(carrier, VALIDATION); // one task
        stage.push(other, VALIDATION); // a task on another thread

        stage.err(carrier); // a second task of the first thread

        assertEquals(Stage.nothing(), Stage.told(stage.pop(other)), "the scope of thread 'other carrier'");
        assertEquals(
                Stage.validation(),
                Stage.told(stage.pop(carrier)),
                "the scope of one task, in which another task on the same thread made an error");
        withVirtualThreads(rig, threads -> expectSharedOnOneCarrier(stage, threads));
    }

    private static void expectSharedOnOneCarrier(Stage stage, VirtualThreads threads) {
        SystemThread carrier = threads.run(() -> stage.device().pushErrorScope(VALIDATION));
        threads.callOn(carrier, () -> {
            stage.err("");
            return true;
        });
        Operation answer = threads.callOn(carrier, () -> pop(stage));

        assertEquals(
                Stage.validation(),
                Stage.told(stage.rig().await(answer)),
                "what a third virtual thread popped on a carrier, where one had pushed a scope and another made an error");
    }

    /**
     * Fails unless the task made its error where it had no scope, and the scope that it had left behind took none.
     *
     * @param errors how many errors such tasks have made
     */
    private static void expectLeftBehind(Stage stage, Firing there, Firing here, int errors) {
        assertEquals(
                PopErrorScopeStatus.ERROR,
                PopErrorScopeStatus.of(there.status()),
                "what Pop said on the task's second thread, where it had pushed nothing");
        assertEquals(Stage.nothing(), Stage.told(here), "the scope that the task left on its first thread");
        assertEquals(errors, stage.uncaptured(errors), "errors reported, after the task's on its second thread");
    }

    private static Operation pop(Stage stage) {
        return stage.device().popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    private static void withVirtualThreads(Rig rig, Consumer<VirtualThreads> judge) {
        VirtualThreads.onTwoCarriers()
                .ifPresentOrElse(
                        judge, () -> rig.report("this JVM has no virtual threads: judged by platform threads only"));
    }
}
