package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.webgpu.Firing;
import heddle.webgpu.PopErrorScopeStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-10: scopes belong to threads of the operating system, and not to the tasks that run on them. */
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

        assertEquals(
                PopErrorScopeStatus.ERROR,
                PopErrorScopeStatus.of(there.status()),
                "what Pop said on thread 'second carrier', where the task had pushed nothing");
        assertEquals(Stage.nothing(), Stage.told(here), "the scope that the task left on thread 'first carrier'");
        assertEquals(1, stage.uncaptured(1), "errors reported, after the task's one on thread 'second carrier'");
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

        VirtualThreads.onOneCarrier()
                .ifPresentOrElse(
                        threads -> expectSharedByVirtualThreads(stage, threads),
                        () -> rig.report("this JVM has no virtual threads: judged by platform threads only"));
    }

    private static void expectSharedByVirtualThreads(Stage stage, VirtualThreads threads) {
        threads.run(() -> stage.device().pushErrorScope(VALIDATION));
        threads.run(() -> stage.err(""));
        Firing answer = threads.call(() -> stage.rig().popErrorScope(stage.device()));

        assertEquals(
                Stage.validation(),
                Stage.told(answer),
                "what a third virtual thread popped, where the first had pushed a scope on their only carrier and the"
                        + " second had made an error");
    }
}
