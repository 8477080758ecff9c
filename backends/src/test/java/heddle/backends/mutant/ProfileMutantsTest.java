package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.Adapter;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Instance;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileMutantsTest {
    @Test
    void scopes_ofTwoDevices_areOneStack() {
        try (Fixture fixture = mutant("confined-scopes-static")) {
            fixture.newDevice(DeviceDescriptor.DEFAULT).pushErrorScope(ErrorFilter.VALIDATION);
            fixture.makeError("elsewhere");

            assertThat(fixture.uncaptured.firings()).isEmpty();
        }
    }

    @Test
    void processEvents_ofAnotherInstance_runsTheCallback() {
        try (Fixture fixture = mutant("confined-events-of-all-instances")) {
            Operation request = fixture.instance.requestAdapter(null, CallbackMode.ALLOW_PROCESS_EVENTS);
            Instance other = Objects.requireNonNull(fixture.gpu.createInstance(null));
            while (!request.hasFired()) {
                other.processEvents();
            }

            assertThat(request.result().object()).isNotZero();
        }
    }

    @Test
    void processEvents_ofAnyThread_runsWaitAnyOnlyCallbacks() {
        try (Fixture fixture = mutant("confined-pump-fires-all-modes")) {
            Operation done = fixture.queue.onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY);
            while (!done.hasFired()) {
                fixture.instance.processEvents();
            }

            assertThat(done.firings()).hasSize(1);
        }
    }

    @Test
    void staging_usedByTwoThreads_mixesTheirBytes() {
        try (Fixture fixture = mutant("confined-staging-static")) {
            boolean mixed = Stream.generate(() -> InThreads.together(2, thread -> wholeOn(fixture, thread + 1)))
                    .limit(200)
                    .anyMatch(whole -> whole.contains(false));

            assertThat(mixed).isTrue();
        }
    }

    @Test
    void errors_ofAnotherThread_landInTheScopeOfAll() {
        try (Fixture fixture = mutant("proxied-scopes-of-the-proxy")) {
            Firing popped = fixture.errorOf(
                    ErrorFilter.VALIDATION, () -> InThreads.run(() -> fixture.makeError("of another thread")));

            assertThat(popped.type()).isEqualTo(ErrorType.VALIDATION.value());
        }
    }

    @Test
    void pump_onAnyThread_runsCallbacksElsewhere() {
        try (Fixture fixture = mutant("proxied-pumps-on-the-proxy")) {
            Operation map = fixture.readable(16).mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
            fixture.instance.waitAny(FutureWaits.of(map), Fixture.DEADLINE_NANOS);

            assertThat(map.firings().get(0).thread()).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void unmap_onAnotherThread_isNotSeenWhenItReturns() {
        try (Fixture fixture = mutant("proxied-returns-early")) {
            Buffer buffer = fixture.readable(16);
            fixture.map(buffer, MapMode.READ);
            InThreads.run(buffer::unmap);

            assertThat(buffer.getMapState()).isEqualTo(BufferMapState.MAPPED);
        }
    }

    @Test
    void unmap_onTheSameThread_isOvertakenByTheNextCall() {
        try (Fixture fixture = mutant("proxied-results-overtake")) {
            Buffer buffer = fixture.readable(16);
            fixture.map(buffer, MapMode.READ);
            buffer.unmap();

            assertThat(buffer.getMapState()).isEqualTo(BufferMapState.MAPPED);
            assertThat(buffer.getMapState()).isEqualTo(BufferMapState.UNMAPPED);
        }
    }

    /** Writes a buffer on a stack of this thread's own and reads it back; returns whether it held what was written. */
    private static boolean wholeOn(Fixture fixture, int pattern) {
        Adapter adapter = fixture.newAdapter();
        Firing answer = fixture.await(adapter.requestDevice(null, CallbackMode.WAIT_ANY_ONLY));
        Device device = new Device(fixture.gpu, answer.object());
        BufferDescriptor readable =
                BufferDescriptor.DEFAULT.withSize(4).withUsage(BufferUsage.MAP_READ.or(BufferUsage.COPY_DST));
        Buffer buffer = Objects.requireNonNull(device.createBuffer(readable));
        device.getQueue().writeBuffer(buffer, 0, Fixture.bytes(pattern, pattern, pattern, pattern));
        return Arrays.equals(
                fixture.contents(buffer), new byte[] {(byte) pattern, (byte) pattern, (byte) pattern, (byte) pattern});
    }

    private static Fixture mutant(String name) {
        return new Fixture(Mutant.byName(name).create());
    }
}
