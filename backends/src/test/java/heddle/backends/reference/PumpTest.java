package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Instance;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.WaitStatus;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PumpTest {
    private final Fixture fixture = Fixture.reference();

    @AfterEach
    void close() {
        fixture.assertNoFaults();
        fixture.close();
    }

    @Test
    void processEvents_leavesWaitAnyOnlyAlone() {
        Operation map = fixture.readable(16).mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
        fixture.await(fixture.queue.onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY)); // the map is ready by now
        fixture.instance.processEvents();
        assertThat(map.hasFired()).isFalse();

        fixture.await(map);
        assertThat(map.firings().get(0).thread()).isEqualTo(Thread.currentThread());
    }

    @Test
    void allowProcessEvents_firesOnThePumpingThread() {
        Operation done = fixture.queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS);
        fixture.await(fixture.queue.onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY));
        assertThat(done.hasFired()).isFalse();
        Thread pumper = InThreads.call(() -> {
            fixture.instance.processEvents();
            return Thread.currentThread();
        });

        assertThat(done.firings()).singleElement().satisfies(f -> assertThat(f.thread())
                .isEqualTo(pumper));
    }

    @Test
    void spontaneous_firesWithoutAPump() throws InterruptedException {
        Operation done = fixture.queue.onSubmittedWorkDone(CallbackMode.ALLOW_SPONTANEOUS);

        assertThat(done.awaitFired(Fixture.DEADLINE_NANOS, TimeUnit.NANOSECONDS))
                .isTrue();
        assertThat(done.firings().get(0).thread()).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void waitAny_onACompletedFuture_returnsAtOnceWithoutASecondCallback() {
        Operation done = fixture.queue.onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY);
        fixture.await(done);
        FutureWaits again = FutureWaits.of(done);

        assertThat(fixture.instance.waitAny(again, 0)).isEqualTo(WaitStatus.SUCCESS);
        assertThat(again.completed(0)).isTrue();
        assertThat(done.firings()).hasSize(1);
    }

    @Test
    void waitAny_withoutCompletion_timesOut() {
        FutureWaits lost = FutureWaits.ofIds(fixture.device.getLostFuture());

        assertThat(fixture.instance.waitAny(lost, 0)).isEqualTo(WaitStatus.TIMED_OUT);
        long began = System.nanoTime();
        assertThat(fixture.instance.waitAny(lost, 20_000_000)).isEqualTo(WaitStatus.TIMED_OUT);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(20_000_000);
        assertThat(lost.completed(0)).isFalse();
    }

    @Test
    void waitAny_againstTheRules_isAnError() {
        Operation map = fixture.readable(16).mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
        long lost = fixture.device.getLostFuture();
        long[] tooMany = new long[Supported.TIMED_WAIT_ANY_MAX_COUNT + 1];
        Arrays.fill(tooMany, lost);
        Instance untimed = fixture.gpu.createInstance(null);
        Operation adapter = untimed.requestAdapter(null, CallbackMode.WAIT_ANY_ONLY);

        assertThat(fixture.instance.waitAny(FutureWaits.ofIds(lost, map.future()), 1))
                .isEqualTo(WaitStatus.ERROR);
        assertThat(fixture.instance.waitAny(FutureWaits.ofIds(tooMany), 1)).isEqualTo(WaitStatus.ERROR);
        assertThat(fixture.instance.waitAny(FutureWaits.ofIds(0), 0)).isEqualTo(WaitStatus.ERROR);
        assertThat(untimed.waitAny(FutureWaits.of(adapter), 1)).isEqualTo(WaitStatus.ERROR);
        fixture.await(map);
    }

    @Test
    void waitAny_ofSeveralThreadsOnOneFuture_firesOnceAndReturnsAfterTheCallback() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        Operation done = fixture.queue.onSubmittedWorkDone(
                CallbackMode.WAIT_ANY_ONLY, firing -> goOn.await(5, TimeUnit.SECONDS));
        var waiters =
                List.of(InThreads.start(() -> finishedWhenBack(done)), InThreads.start(() -> finishedWhenBack(done)));
        assertThat(done.awaitBegun(5, TimeUnit.SECONDS)).isTrue();
        assertThat(fixture.instance.waitAny(FutureWaits.of(done), 0)).isEqualTo(WaitStatus.TIMED_OUT);
        goOn.countDown();

        assertThat(waiters)
                .allSatisfy(waiter -> assertThat(InThreads.join(waiter)).isTrue());
        assertThat(done.firings()).hasSize(1);
    }

    @Test
    void waitAny_insideACallbackForItsOwnFutureAndAnother_returns() {
        Buffer buffer = fixture.readable(16);
        Operation[] own = new Operation[1];
        Operation other = fixture.queue.onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY);
        own[0] = buffer.mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY, firing -> {
            assertThat(fixture.instance.waitAny(FutureWaits.of(own[0]), Fixture.DEADLINE_NANOS))
                    .isEqualTo(WaitStatus.SUCCESS);
            fixture.await(other);
            fixture.instance.processEvents();
        });
        fixture.await(own[0]);

        assertThat(own[0].firings()).hasSize(1);
        assertThat(other.firings()).hasSize(1);
    }

    @Test
    void callback_thatWaitsForAnotherThreadsCalls_isNotInTheirWay() {
        Buffer buffer = fixture.readable(16);
        Operation map = buffer.mapAsync(
                MapMode.READ,
                0,
                16,
                CallbackMode.WAIT_ANY_ONLY,
                firing -> InThreads.run(() -> {
                    buffer.unmap();
                    fixture.makeError("from another thread");
                    fixture.await(fixture.queue.onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY));
                    fixture.instance.processEvents();
                }));

        fixture.await(map);
    }

    private boolean finishedWhenBack(Operation operation) {
        assertThat(fixture.instance.waitAny(FutureWaits.of(operation), Fixture.DEADLINE_NANOS))
                .isEqualTo(WaitStatus.SUCCESS);
        return operation.hasFired();
    }
}
