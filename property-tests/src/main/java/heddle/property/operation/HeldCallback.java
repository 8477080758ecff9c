package heddle.property.operation;

import heddle.cases.Actor;
import heddle.cases.Rig;
import heddle.webgpu.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * A callback that is held open on a thread of its own while other threads make calls that must return meanwhile.
 *
 * <p>It does not wait for ever: a call that needs the callback to end gets its wish after {@link Patience}, and is named.
 */
public final class HeldCallback implements AutoCloseable {
    /** In patiences; the pump that runs it must stay under the bound on one call. */
    private static final int LONGEST_HOLD = 3;

    private final Rig rig;
    private final String what;
    private final String place;
    private final Actor pumper;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final CompletableFuture<Operation> operation = new CompletableFuture<>();
    private final Actor.Running<Boolean> pumping;
    private volatile boolean ended;

    /**
     * Starts the subject's operation, pumps its callback out, and returns once that has begun.
     *
     * @throws NeverCameError if the callback does not come
     */
    public HeldCallback(Rig rig, Subject subject, PumpCall pump, String what) {
        this.rig = rig;
        this.what = "the callback of " + what;
        this.place = pump.toString();
        this.pumper = rig.actor("pumper");
        this.pumping = pumper.start(() -> {
            Operation started = subject.start(pump.mode(), firing -> hold());
            operation.complete(started);
            return pump.untilFired(rig, started);
        });
        if (!await(begun, 1)) {
            letGo.countDown();
            throw new NeverCameError(this.what, patienceMillis());
        }
    }

    /** Returns the operation whose callback is held. */
    public Operation operation() throws Exception {
        return operation.get(patienceMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns what is held, as messages name it. */
    public String name() {
        String where = operation.isDone() ? place : "the call that started it";
        return what + " inside " + where + " on thread '" + pumper.role() + "'";
    }

    /** The user makes a call, which must return while the callback runs. */
    public void expectReturns(Actor user, String call, Actor.Work work) {
        Actor.Running<Boolean> calling = user.start(() -> {
            work.run();
            return true;
        });
        try {
            calling.within(Patience.with(rig), call);
        } catch (AssertionError e) {
            if (calling.isDone()) {
                throw e; // the work's own
            }
            letGo.countDown();
            throw new AssertionError(e.getMessage() + ", while " + name() + " ran: " + afterwards(calling), e);
        }
        if (ended) {
            throw new TestAbortedException("the machine is too slow: " + name() + " could not be held for so long");
        }
    }

    /** Lets the callback end; returns when the pump that ran it has. */
    @Override
    public void close() {
        letGo.countDown();
        if (!pumping.within(Patience.with(rig).multipliedBy(2))) {
            throw new AssertionError(name() + " was not found to have run by the pump that ran it");
        }
    }

    private String afterwards(Actor.Running<Boolean> calling) {
        try {
            calling.within(Patience.with(rig));
            return "it returned once the callback had ended";
        } catch (AssertionError e) {
            return "nor had it when the callback had ended";
        }
    }

    private void hold() {
        begun.countDown();
        await(letGo, LONGEST_HOLD);
        ended = true;
    }

    private boolean await(CountDownLatch latch, int patiences) {
        try {
            return latch.await(patienceMillis() * patiences, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long patienceMillis() {
        return Patience.with(rig).toMillis();
    }
}
