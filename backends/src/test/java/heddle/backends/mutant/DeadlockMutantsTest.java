package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Each fault makes a call wait for the end of a callback on another thread. */
class DeadlockMutantsTest {
    private static final long WATCH_MILLIS = 50;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final CallbackBody held = firing -> {
        begun.countDown();
        letGo.await(Fixture.DEADLINE_NANOS, TimeUnit.NANOSECONDS);
    };

    @Test
    void otherCalls_besideACallback_wait() throws Exception {
        try (Fixture fixture = mutant("lock-held-in-callback")) {
            expectWaits(fixture, () -> fixture.device.getQueue().release());
        }
    }

    @Test
    void processEvents_besideACallback_waits() throws Exception {
        for (String name : new String[] {"one-big-lock", "pump-not-reentrant", "pumps-share-a-lock"}) {
            DeadlockMutantsTest fresh = new DeadlockMutantsTest();
            try (Fixture fixture = mutant(name)) {
                fresh.expectWaits(fixture, fixture.instance::processEvents);
            }
        }
    }

    @Test
    void poll_besideItsCallback_waits() throws Exception {
        try (Fixture fixture = mutant("poll-waits-for-callback")) {
            Operation done = fixture.queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS, held);
            expectHeldUp(pump(fixture), () -> fixture.instance.waitAny(FutureWaits.of(done), 0));
        }
    }

    @Test
    void unmap_besideItsCallback_waits() throws Exception {
        try (Fixture fixture = mutant("unmap-waits-for-callback")) {
            Buffer buffer = fixture.buffer(8, BufferUsage.MAP_READ);
            buffer.mapAsync(MapMode.READ, 0, 8, CallbackMode.ALLOW_PROCESS_EVENTS, held);
            expectHeldUp(pump(fixture), buffer::unmap);
        }
    }

    private void expectWaits(Fixture fixture, Runnable call) throws Exception {
        fixture.queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS, held);
        expectHeldUp(pump(fixture), call);
    }

    /** Starts a thread that pumps until the held callback has begun. */
    private FutureTask<Boolean> pump(Fixture fixture) {
        return InThreads.start(() -> {
            long deadline = System.nanoTime() + Fixture.DEADLINE_NANOS;
            while (begun.getCount() > 0 && System.nanoTime() - deadline < 0) {
                fixture.instance.processEvents();
            }
            return true;
        });
    }

    private void expectHeldUp(FutureTask<Boolean> pumping, Runnable call) throws Exception {
        assertThat(begun.await(Fixture.DEADLINE_NANOS, TimeUnit.NANOSECONDS)).isTrue();
        FutureTask<Boolean> calling = InThreads.start(() -> {
            call.run();
            return true;
        });
        assertThat(endsIn(calling)).isFalse();
        letGo.countDown();
        assertThat(InThreads.join(calling)).isTrue();
        assertThat(InThreads.join(pumping)).isTrue();
    }

    private static boolean endsIn(FutureTask<Boolean> calling) throws Exception {
        try {
            return calling.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static Fixture mutant(String name) {
        return new Fixture(Mutant.byName(name).create());
    }
}
