package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.PopErrorScopeStatus;
import heddle.webgpu.WaitStatus;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The mutants that show only if two calls overlap: each is tried until it does. */
class OverlapMutantsTest {
    private static final int MOST_ROUNDS = 3000;

    @Test
    void unmap_besideTheCompletion_isLost() {
        assertThat(shows("unmap-lost-to-completion", fixture -> {
                    Buffer buffer = fixture.readable(16);
                    Operation map = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.ALLOW_PROCESS_EVENTS);
                    InThreads.together(2, thread -> {
                        if (thread == 0) {
                            fixture.await(map);
                        } else {
                            buffer.unmap();
                        }
                        return thread;
                    });
                    BufferMapState state = buffer.getMapState();
                    buffer.release();
                    return map.result().status() == MapAsyncStatus.ABORTED.value()
                            && state.equals(BufferMapState.MAPPED);
                }))
                .isTrue();
    }

    @Test
    void unmap_besideAnother_isADeviceError() {
        assertThat(shows("unmap-refused-in-a-race", fixture -> {
                    Buffer buffer = fixture.readable(16);
                    InThreads.together(2, thread -> {
                        buffer.unmap();
                        return thread;
                    });
                    buffer.release();
                    return fixture.uncaptured.hasFired();
                }))
                .isTrue();
    }

    @Test
    void push_besideAnother_isOverwritten() {
        assertThat(shows("scope-changes-overwritten", fixture -> InThreads.together(2, thread -> {
                            fixture.device.pushErrorScope(ErrorFilter.VALIDATION);
                            return fixture.await(fixture.device.popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS))
                                    .status();
                        })
                        .contains(PopErrorScopeStatus.ERROR.value())))
                .isTrue();
    }

    @Test
    void completion_besideAnother_isOverwritten() {
        assertThat(shows("completion-overwritten", fixture -> {
                    List<Operation> done = IntStream.range(0, 2)
                            .mapToObj(i -> fixture.queue.onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY))
                            .toList();
                    InThreads.together(2, thread -> waitFor(fixture, done.get(thread)));
                    return done.stream()
                            .anyMatch(each ->
                                    each.hasFired() && waitFor(fixture, each).equals(WaitStatus.TIMED_OUT));
                }))
                .isTrue();
    }

    private static WaitStatus waitFor(Fixture fixture, Operation operation) {
        return fixture.instance.waitAny(FutureWaits.of(operation), 0);
    }

    private static boolean shows(String mutant, Predicate<Fixture> round) {
        try (Fixture fixture = new Fixture(Mutant.byName(mutant).create())) {
            return IntStream.range(0, MOST_ROUNDS).anyMatch(i -> round.test(fixture));
        }
    }
}
