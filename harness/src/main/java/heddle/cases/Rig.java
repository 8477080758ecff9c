package heddle.cases;

import heddle.descriptor.BackendDescriptor;
import heddle.oracle.Leftovers;
import heddle.oracle.OwnershipLedger;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.Firing;
import heddle.webgpu.Gpu;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import heddle.webgpu.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case works with: the backend's instance, a device on demand, actors, pumping and the callback ledger.
 *
 * <p>One a case, made and closed on the worker's main thread; its methods may be called from any thread that the case
 * orders. {@link #close} takes everything down and then asks the ledger, so that every case also judges its callbacks.
 */
public final class Rig implements AutoCloseable {
    private static final Duration LAST_WORK = Duration.ofSeconds(5);
    private static final Duration LAST_CALLBACKS = Duration.ofSeconds(2);

    private final Bench bench;
    private final OwnershipLedger references;
    private final Gpu gpu;
    private final DeviceOpener opener;
    private final Pumping pumping;
    private final Instance instance;
    private final Leftovers leftovers;
    private final List<Actor> actors = new ArrayList<>();
    private final List<OpenDevice> devices = new ArrayList<>();
    private final Overlaps overlaps = new Overlaps();
    private final List<String> reports = new ArrayList<>();
    private @Nullable OpenDevice first;

    /** Loads nothing more than the bench has loaded, and creates the instance. */
    public Rig(Bench bench) {
        this.bench = bench;
        this.references = new OwnershipLedger(bench.recorded());
        this.gpu = new Gpu(references, new CallbackLedger(CallbackLedger.Retention.KEEP));
        this.opener = new DeviceOpener(bench.backend(), gpu);
        this.pumping = new Pumping(bench.backend());
        this.instance = opener.openInstance();
        this.leftovers = Leftovers.since(bench.raw(), instance);
    }

    public BackendDescriptor backend() {
        return bench.backend();
    }

    public Bench bench() {
        return bench;
    }

    public Gpu gpu() {
        return gpu;
    }

    public DeviceOpener opener() {
        return opener;
    }

    /** Returns the instance; the rig holds its reference. */
    public Instance instance() {
        return instance;
    }

    /** Returns the rig's device; the first call opens it. */
    public synchronized OpenDevice open() {
        OpenDevice opened = first;
        if (opened == null) {
            opened = openAnother("rig");
            first = opened;
        }
        return opened;
    }

    public Device device() {
        return open().device();
    }

    public Queue queue() {
        return open().queue();
    }

    /** Opens one more device, on an adapter of its own; the rig holds the references. */
    public OpenDevice openAnother(String label) {
        return openAnother(label, CallbackBody.NOTHING);
    }

    /** Opens one more device, with what its uncaptured-error callback runs. */
    public synchronized OpenDevice openAnother(String label, CallbackBody onUncaptured) {
        OpenDevice opened = opener.openDevice(
                instance, label, CallbackMode.ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING, onUncaptured);
        devices.add(opened);
        return opened;
    }

    /** Destroys a device that the rig opened and gives its references back, before the rig's own end. */
    public synchronized void close(OpenDevice opened) {
        if (!devices.remove(opened)) {
            throw new IllegalArgumentException("not an open device of this rig: " + opened.device());
        }
        if (opened.equals(first)) {
            first = null;
        }
        giveBack(opened);
        instance.processEvents();
    }

    /** Starts a thread with a role; it ends with the rig. */
    public synchronized Actor actor(String role) {
        Actor actor = new Actor(role);
        actors.add(actor);
        return actor;
    }

    /** Starts a thread for each role, which end with the rig, and whose calls are to overlap; two roles or more. */
    public Race race(String... roles) {
        return new Race(List.of(roles), this::actor, bench.budget(), bench::turn, bench.seed(), overlaps);
    }

    /** Returns the count of overlaps of all races of this case. */
    public Overlaps overlaps() {
        return overlaps;
    }

    /** Reports what was seen where the contract's text is silent: it judges nothing, and stands in the summary. */
    public void report(String seen) {
        note("reported: " + seen);
        synchronized (reports) {
            if (!reports.contains(seen)) {
                reports.add(seen);
            }
        }
    }

    /** Returns what was reported, each once. */
    public List<String> reports() {
        synchronized (reports) {
            return List.copyOf(reports);
        }
    }

    /** Pumps on the calling thread until the operation's callback has run, and returns what it was told. */
    public Firing await(Operation operation) {
        return pumping.await(instance, operation);
    }

    /** Advances pending work once, on the calling thread. */
    public void pumpOnce(Operation operation) {
        pumping.once(instance, operation);
    }

    /** Pops an error scope of the calling thread and waits for the answer. */
    public Firing popErrorScope(Device device) {
        return await(device.popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS));
    }

    /** Returns the book of references, which is to be even once the rig is closed. */
    public OwnershipLedger references() {
        return references;
    }

    /** Returns what the library still counted as held when all but the rig's instance had been given back, in words. */
    public List<String> leftovers() {
        return leftovers.found();
    }

    /** Writes a line of the case's own into the journal. */
    public void note(String text) {
        bench.note(text);
    }

    /**
     * Ends the actors, gives the rig's references back and judges the ledger. While an actor is still at work, which
     * happens when a case fails on another thread, nothing is taken down under it: that would be a misuse of ours.
     *
     * @throws AssertionError if an actor does not end, or if a callback was doubled, alien or never came; device-lost events are judged by their own cases
     */
    @Override
    public void close() {
        requireActorsEnded();
        drain();
        devices.forEach(Rig::giveBack);
        instance.processEvents();
        if (references.holdsOnly(instance)) {
            leftovers.look();
        }
        instance.release();
        List<String> faults = new ArrayList<>(gpu.ledger().faults());
        owed().forEach(o ->
                faults.add("the " + o.kind() + " callback (" + o.callbackInfo().mode() + ") never fired"));
        if (!faults.isEmpty()) {
            throw new AssertionError("callback ledger: " + String.join("; ", faults));
        }
    }

    /** Returns whether a thread of this rig was given up: what it works with must not be taken away from under it. */
    public synchronized boolean hasStuckActor() {
        return actors.stream().anyMatch(Actor::isStuck);
    }

    private void requireActorsEnded() {
        actors.forEach(Actor::close);
        for (Actor actor : actors) {
            if (!actor.hasEnded(actor.isStuck() ? Duration.ZERO : LAST_WORK)) { // nobody waits twice for what hangs
                throw new AssertionError("thread '" + actor.role() + "' was still at work after the case had ended");
            }
        }
    }

    private static void giveBack(OpenDevice opened) {
        opened.queue().release();
        opened.device().destroy();
        opened.device().release();
        opened.adapter().release();
    }

    private void drain() {
        Deadline.in(LAST_CALLBACKS).poll(() -> {
            List<Operation> owed = owed();
            if (!owed.isEmpty() && opener.instances() == 1) {
                pumping.once(instance, owed.get(0));
            } else if (!owed.isEmpty()) {
                instance.processEvents(); // since a wait for the future of another instance would be a misuse
            }
            return owed.isEmpty();
        });
    }

    private List<Operation> owed() {
        return gpu.ledger().pending().stream()
                .filter(o -> o.kind() != heddle.webgpu.CallbackKind.DEVICE_LOST)
                .toList();
    }
}
