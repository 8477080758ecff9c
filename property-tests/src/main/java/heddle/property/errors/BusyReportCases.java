package heddle.property.errors;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needing;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Belongings;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.Fn;
import heddle.webgpu.Queue;
import heddle.webgpu.Sampler;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ERR-12: a thread that is busy inside the uncaptured-error callback holds no other thread up. */
@ExtendWith(RigParameter.class)
final class BusyReportCases {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int SIZE_BYTES = 16;
    private static final BufferDescriptor SMALL =
            BufferDescriptor.DEFAULT.withSize(SIZE_BYTES).withUsage(BufferUsage.COPY_DST);

    /** What another thread does on the same device meanwhile. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    enum OtherCall implements Needing {
        CREATE_BUFFER(
                Fn.DEVICE_CREATE_BUFFER,
                (rig, busy, own) -> own.own(busy.device().createBuffer(SMALL), Buffer::release)),
        CREATE_SAMPLER(
                Fn.DEVICE_CREATE_SAMPLER,
                (rig, busy, own) -> own.own(busy.device().createSampler(null), Sampler::release)),
        ANOTHER_ERROR(Fn.DEVICE_CREATE_BUFFER, (rig, busy, own) -> Fault.BUFFER.commit(busy)),
        PUSH_AND_POP(Fn.DEVICE_PUSH_ERROR_SCOPE, (rig, busy, own) -> {
            busy.device().pushErrorScope(VALIDATION);
            busy.device().popErrorScope(ALLOW_PROCESS_EVENTS);
        }),
        GET_QUEUE(Fn.DEVICE_GET_QUEUE, (rig, busy, own) -> own.own(busy.device().getQueue(), Queue::release)),
        SUBMIT(Fn.QUEUE_SUBMIT, (rig, busy, own) -> busy.queue().submit(List.of())),
        WRITE_BUFFER(Fn.QUEUE_WRITE_BUFFER, (rig, busy, own) -> {
            Buffer buffer = own.own(busy.device().createBuffer(SMALL), Buffer::release);
            busy.queue().writeBuffer(buffer, 0, ByteBuffer.allocateDirect(SIZE_BYTES));
        }),
        PROCESS_EVENTS(
                Fn.INSTANCE_PROCESS_EVENTS, (rig, busy, own) -> rig.instance().processEvents());

        /** Makes the call on the calling thread. */
        @FunctionalInterface
        private interface Call {
            void make(Rig rig, OpenDevice busy, Belongings belongings);
        }

        private final Fn function;
        private final Call call;

        OtherCall(Fn function, Call call) {
            this.function = function;
            this.call = call;
        }

        @Override
        public Set<Fn> functions() {
            return Set.of(function);
        }
    }

    @ParameterizedTest
    @EnumSource(OtherCall.class)
    @Clause("ERR-12")
    @DisplayName("While the uncaptured-error callback runs on one thread, another thread's call gets on")
    void getsOn(OtherCall other, Rig rig) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        OpenDevice busy = rig.openAnother("busy", holdTheFirst(held, over));
        Actor offender = rig.actor("offender");
        Actor user = rig.actor("user");
        try (Belongings belongings = new Belongings()) {
            Actor.Running<Boolean> erring = offender.start(() -> {
                Fault.BUFFER.commit(busy);
                return true;
            });
            boolean began = held.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS); // so the first is the offender's
            Actor.Running<Boolean> using = user.start(() -> {
                other.call.make(rig, busy, belongings);
                return true;
            });
            boolean gotOn = Deadline.in(PATIENCE).poll(using::isDone);
            over.countDown();
            erring.await();
            using.await();
            assertTrue(began, "the uncaptured-error callback began, of an error of thread 'offender'");
            assertTrue(
                    gotOn,
                    other.function.cName() + " of thread 'user' returned within " + PATIENCE.toMillis()
                            + " ms while thread 'offender' was inside the uncaptured-error callback;"
                            + " it returned when the callback had");
        }
    }

    /** Holds the first callback, and says so; one of another thread returns at once. */
    private static CallbackBody holdTheFirst(CountDownLatch held, CountDownLatch over) {
        AtomicBoolean first = new AtomicBoolean(true);
        return firing -> {
            if (first.getAndSet(false)) {
                held.countDown();
                over.await(10 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        };
    }
}
