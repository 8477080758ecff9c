package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MT-9: every thread has an instance, an adapter and a device of its own, and sees nothing of the others'.
 *
 * <p>The threads go through each step together and wait for one another after it.
 */
@ExtendWith(RigParameter.class)
final class StackPerThreadCases {
    private static final int THREADS = 3;
    private static final int ROUNDS = 3;

    @Test
    @Confined
    @Clause("MT-9")
    @DisplayName("Threads that each bring up, use and give up a stack of their own at once read their own bytes")
    void ownBytes(Rig rig) {
        Together.of(rig, "owner", THREADS).run(number -> {
            for (int round = 0; round < ROUNDS; round++) {
                try (Stack stack = Stack.open(rig, "owner-" + number)) {
                    stack.echo(new Pattern(60 + number * ROUNDS + round));
                }
            }
        });
    }

    @Test
    @Confined
    @Clause({"MT-9", "TS-10"})
    @DisplayName("Errors on a thread's own device are the only ones that it is told of")
    void ownErrors(Rig rig) {
        Together owners = Together.of(rig, "owner", THREADS);
        List<Stack> stacks = owners.call(number -> Stack.open(rig, "owner-" + number));

        owners.run(number -> stacks.get(number).device().pushErrorScope(VALIDATION));
        owners.actors().get(0).run(stacks.get(0)::err);
        List<Firing> scopes = owners.call(number -> {
            Stack own = stacks.get(number);
            return own.await(own.device().popErrorScope(ALLOW_PROCESS_EVENTS));
        });
        owners.actors().get(0).run(stacks.get(0)::err);
        owners.run(number -> stacks.get(number).instance().processEvents());

        for (int number = 0; number < THREADS; number++) {
            assertEquals(
                    number == 0 ? ErrorType.VALIDATION : ErrorType.NO_ERROR,
                    ErrorType.of(scopes.get(number).type()),
                    "the scope of thread 'owner-" + number + "', while thread 'owner-0' made an error on its device");
            assertEquals(
                    number == 0 ? 1 : 0,
                    stacks.get(number).open().uncapturedErrors().size(),
                    "uncaptured errors of thread 'owner-" + number + "', where thread 'owner-0' made one");
        }
        owners.run(number -> stacks.get(number).close());
    }

    @Test
    @Confined
    @Clause({"MT-9", "TS-10"})
    @DisplayName("The loss of one thread's device leaves the other threads' devices at work")
    void ownLoss(Rig rig) {
        Together owners = Together.of(rig, "owner", THREADS);
        List<Stack> stacks = owners.call(number -> Stack.open(rig, "owner-" + number));

        owners.actors().get(0).run(stacks.get(0).device()::destroy);
        owners.run(number -> stacks.get(number).instance().processEvents());

        for (int number = 1; number < THREADS; number++) {
            Stack own = stacks.get(number);
            assertEquals(
                    0,
                    own.open().lost().firings().size(),
                    "device-lost callbacks of thread 'owner-" + number + "', where thread 'owner-0' lost its device");
            Pattern pattern = new Pattern(70 + number);
            owners.actors().get(number).run(() -> own.echo(pattern));
        }
        owners.run(number -> stacks.get(number).close());
    }

    @Test
    @Confined
    @Clause("MT-9")
    @DisplayName("Callbacks of a thread's own stack come on that thread, though others pumped theirs before")
    void ownCallbacks(Rig rig) {
        Together owners = Together.of(rig, "owner", THREADS);
        List<Stack> stacks = owners.call(number -> Stack.open(rig, "owner-" + number));

        List<Operation> done =
                owners.call(number -> stacks.get(number).open().queue().onSubmittedWorkDone(ALLOW_PROCESS_EVENTS));
        IntStream.range(1, THREADS) // while that of 'owner-0' is pending
                .forEach(number ->
                        owners.actors().get(number).run(() -> stacks.get(number).process(done.get(number))));
        owners.actors().get(0).run(() -> stacks.get(0).process(done.get(0)));

        for (int number = 0; number < THREADS; number++) {
            Thread own = owners.actors().get(number).call(Thread::currentThread);
            assertEquals(1, done.get(number).firings().size(), "callbacks of thread 'owner-" + number + "'");
            assertSame(
                    own,
                    done.get(number).firings().get(0).thread(),
                    "the thread of the callback that thread 'owner-" + number + "' pumped for");
        }
        owners.run(number -> stacks.get(number).close());
    }
}
