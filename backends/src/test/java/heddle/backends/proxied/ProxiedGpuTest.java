package heddle.backends.proxied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProxiedGpuTest {
    @Test
    void objects_usedByManyThreads_areTouchedByOne() {
        Set<String> touching = ConcurrentHashMap.newKeySet();
        try (Fixture fixture = new Fixture(ProxiedGpu.of(new Watched(touching)))) {
            InThreads.together(3, thread -> {
                Buffer buffer = fixture.readable(16);
                fixture.map(buffer, MapMode.READ);
                fixture.instance.processEvents();
                buffer.unmap();
                return thread;
            });
        }

        assertThat(touching).containsExactly("proxy");
    }

    @Test
    void errors_ofEachThread_landInItsOwnScope() {
        try (Fixture fixture = new Fixture(ProxiedGpu.create())) {
            fixture.device.pushErrorScope(ErrorFilter.VALIDATION);
            Firing other = InThreads.call(() -> fixture.errorOf(ErrorFilter.VALIDATION, () -> fixture.makeError("")));

            assertThat(other.type()).isEqualTo(ErrorType.VALIDATION.value());
            assertThat(fixture.await(fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY))
                            .type())
                    .isEqualTo(ErrorType.NO_ERROR.value());
        }
    }

    @Test
    void callbacks_ofAPump_runOnTheThreadThatPumps() {
        try (Fixture fixture = new Fixture(ProxiedGpu.create())) {
            Operation map = fixture.readable(16).mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
            Thread waiter = InThreads.call(() -> {
                fixture.instance.waitAny(FutureWaits.of(map), Fixture.DEADLINE_NANOS);
                return Thread.currentThread();
            });

            assertThat(map.firings().get(0).thread()).isSameAs(waiter);
        }
    }

    @Test
    void uncapturedError_inItsCallback_leavesOtherThreadsCallsAlone() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Fixture fixture = new Fixture(ProxiedGpu.create(), firing -> {
            inside.countDown();
            assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
        })) {
            FutureTask<Boolean> offender = InThreads.start(() -> {
                fixture.makeError("");
                return true;
            });
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(fixture.readable(16).getMapState()).isEqualTo(BufferMapState.UNMAPPED);
            assertThat(offender.isDone()).isFalse();
            end.countDown();
            assertThat(InThreads.join(offender)).isTrue();
            assertThat(fixture.uncaptured.firings()).hasSize(1);
            fixture.assertNoFaults();
        }
    }

    @Test
    void misuse_ofAHandle_isThrownToItsCaller() {
        try (Fixture fixture = new Fixture(ProxiedGpu.create())) {
            Buffer buffer = fixture.readable(16);
            buffer.release();

            assertThatThrownBy(buffer::getSize).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Parts that tell which threads touch the map state of buffers. */
    private static final class Watched extends ProxiedParts {
        private final Set<String> touching;

        Watched(Set<String> touching) {
            this.touching = touching;
        }

        @Override
        public MapMachine mapMachine(Object lock, BufferBytes bytes) {
            return new MapMachine(lock, bytes) {
                @Override
                public boolean begin(MapRequest request) {
                    touching.add(Thread.currentThread().getName());
                    return super.begin(request);
                }

                @Override
                public void map(MapRequest request) {
                    touching.add(Thread.currentThread().getName());
                    super.map(request);
                }
            };
        }
    }
}
