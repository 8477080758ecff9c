package heddle.program;

import heddle.cases.Actor;
import heddle.cases.DeviceOpener;
import heddle.descriptor.BackendDescriptor;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.Gpu;
import heddle.webgpu.WebGpu;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays one program on an implementation, as often as one likes, and tells what came of each play.
 *
 * <p>The program is made ready once, and its threads stay from play to play. What a play still holds at its end is given back.
 * Used on one thread, which plays prefix and suffix. An implementation has one player at a time. A call that never returns
 * keeps {@link #play} from returning: the watchdog of the worker process sees it in the journal.
 */
public final class Player implements AutoCloseable {
    /** Enough for a wait for a latch in vain, after which the program is given up, and for all that has a bound besides. */
    private static final Duration PATIENCE = SyncPlan.PATIENCE.multipliedBy(2);

    private final Plan plan;
    private final Prepared prepared;
    private final WebGpu api;
    private final BackendDescriptor backend;
    private final Ending ending;
    private final List<String> faults = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();

    /**
     * Makes a program ready.
     *
     * @param api the implementation; recorded or watched, if the journal is to show the calls
     * @throws IllegalProgramException if names or types are wrong; other rules are for {@link LegalProgram}
     */
    public Player(Program program, WebGpu api, BackendDescriptor backend) {
        this.plan = program.plan();
        this.prepared = Prepared.of(program, backend.callBound());
        this.api = api;
        this.backend = backend;
        this.ending = new Ending(prepared.names(), backend.callBound());
        for (int thread = 0; thread < prepared.threads().size(); thread++) {
            actors.add(Actor.resting("thread " + thread));
        }
    }

    /** Plays the program once; the repeat's number, from 0, varies how its threads meet. */
    public Trace play(int repeat) {
        CallbackLedger ledger = new CallbackLedger(CallbackLedger.Retention.KEEP); // which grows: one for each play
        Gpu gpu = new Gpu(api, ledger);
        Run run = new Run(gpu, new DeviceOpener(backend, gpu), prepared.slots());
        Track track = run.track();
        prepared.prefix().forEach(step -> step.play(run, track));
        playThreads(run, new Timing(plan, repeat, prepared.threads()));
        prepared.suffix().forEach(step -> step.play(run, track));
        ending.takeDown(run);
        faults.addAll(ledger.faults());
        return run.trace();
    }

    private void playThreads(Run run, Timing timing) {
        List<Actor.Running<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            int thread = i;
            running.add(actors.get(i).start(() -> {
                timing.play(thread, prepared.threads().get(thread), run, run.track());
                return true;
            }));
        }
        running.forEach(thread -> thread.asleepWithin(PATIENCE));
        String fault = run.fault();
        if (fault != null) {
            throw new IllegalStateException(fault);
        }
    }

    /** Returns what was wrong with callbacks in all plays so far, in words: alien or swapped userdata, repeats, throws. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        actors.forEach(Actor::close);
    }
}
