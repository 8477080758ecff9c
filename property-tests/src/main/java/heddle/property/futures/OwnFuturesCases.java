package heddle.property.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.Patience;
import heddle.property.operation.Waits;
import heddle.property.stage.Together;
import heddle.webgpu.Fn;
import heddle.webgpu.Instance;
import heddle.webgpu.WaitStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of TS-2, TS-7 and ASY-10 in which each thread has a device of its own and waits for its own futures only. The
 * instance alone is shared, or not even that.
 */
@Confined
@ExtendWith(RigParameter.class)
@Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
final class OwnFuturesCases {
    private static final int THREADS = 3;
    private static final int ROUNDS = 10;

    /** How long a thread is blocked while another one works, in parts of the patience: longer where the machine is slow. */
    private static final List<Integer> PARTS_OF_THE_PATIENCE = List.of(4, 2, 1);

    @Test
    @Clause({"TS-2", "MT-2", "ASY-2"})
    @DisplayName("Threads that share an instance wait for futures of their own at once, while another pumps")
    void waitTogether(Rig rig) {
        Together owners = Together.of(rig, "owner", THREADS);
        List<OwnDevice> devices = owners.actors().stream()
                .map(actor -> OwnDevice.open(rig, actor, rig.instance()))
                .toList();
        AtomicInteger working = new AtomicInteger(THREADS);
        Actor.Running<Integer> pumping = rig.actor("pumper").start(() -> {
            int pumps = 0;
            for (; working.get() > 0; pumps++) {
                rig.instance().processEvents();
            }
            return pumps;
        });
        try {
            owners.run(number -> {
                try {
                    IntStream.range(0, ROUNDS)
                            .forEach(round -> devices.get(number).work());
                } finally {
                    working.decrementAndGet();
                }
            });
        } finally {
            rig.note(pumping.await() + " calls of ProcessEvents meanwhile");
        }
        devices.forEach(OwnDevice::close);
    }

    @Test
    @Clause({"TS-7", "TS-2"})
    @DisplayName("While a thread is blocked in a wait, another works with a device of its own on the same instance")
    void besideAWait(Rig rig) {
        OwnDevice waiter = OwnDevice.open(rig, rig.actor("waiter"), rig.instance());
        OwnDevice user = OwnDevice.open(rig, rig.actor("user"), rig.instance());
        expectDoneDuringAWait(waiter, user.actor(), "work with its own device", user::work);
        user.close();
        waiter.close();
    }

    @Test
    @Clause({"TS-7", "MT-9"})
    @DisplayName("While a thread is blocked in a wait, another works with an instance and a device of its own")
    void besideAnotherInstance(Rig rig) {
        Actor actor = rig.actor("user");
        Instance own = actor.call(rig.opener()::openInstance);
        OwnDevice waiter = OwnDevice.open(rig, rig.actor("waiter"), rig.instance());
        OwnDevice user = OwnDevice.open(rig, actor, own);
        expectDoneDuringAWait(waiter, actor, "work with its own instance and device", user::work);
        user.close();
        actor.run(own::release);
        waiter.close();
    }

    @Test
    @Clause({"ASY-10", "TS-2", "MT-2"})
    @DisplayName("ProcessEvents returns at once beside another thread's wait on the same instance")
    void pumpBesideAWait(Rig rig) {
        OwnDevice waiter = OwnDevice.open(rig, rig.actor("waiter"), rig.instance());
        expectDoneDuringAWait(waiter, rig.actor("pumper"), "ProcessEvents", () -> rig.instance()
                .processEvents());
        waiter.close();
    }

    /** A machine may be too slow for a short wait; where the library is to blame, the longest is too short as well. */
    private static void expectDoneDuringAWait(OwnDevice waiter, Actor user, String what, Runnable work) {
        Waits.timed(waiter.rig());
        Duration patience = Patience.with(waiter.rig());
        for (int part : PARTS_OF_THE_PATIENCE) {
            if (isDoneDuringAWait(waiter, patience.dividedBy(part), user, what, work)) {
                return;
            }
        }
        fail(what + " on thread '" + user.role()
                + "' was never done before thread 'waiter' came back from a wait that had"
                + " begun earlier, the last time one of " + patience.toMillis() + " ms");
    }

    /** Done when the wait ends is not done during it: work that was let in by its end is over just after. */
    private static boolean isDoneDuringAWait(
            OwnDevice waiter, Duration blocked, Actor user, String what, Runnable work) {
        Actor.Running<Long> waiting = waiter.actor().start(() -> {
            WaitStatus status = waiter.waitInVain(blocked.toNanos());
            assertEquals(WaitStatus.TIMED_OUT, status, "the status of a wait for the loss of a device that lives");
            return System.nanoTime();
        });
        waiting.endsIn(blocked.dividedBy(2)); // it is likely to wait by then; the claim holds either way
        Actor.Running<Long> working = user.start(() -> {
            work.run();
            return System.nanoTime();
        });
        long doneNanos = working.within(Patience.with(waiter.rig()).plus(blocked), what);
        return waiting.await() - doneNanos > blocked.dividedBy(8).toNanos();
    }
}
