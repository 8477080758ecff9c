package heddle.program;

import heddle.cases.DeviceOpener;
import heddle.program.Trace.Fired;
import heddle.program.Trace.StepRun;
import heddle.webgpu.Dispatch;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Gpu;
import heddle.webgpu.Handle;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One play of a program: what its names stand for, which references it holds, and what each thread did. Safe for all
 * threads.
 */
final class Run {
    /** What a slot holds of a future that has no callback of the program's. */
    record Future(long id) {}

    private final Gpu gpu;
    private final DeviceOpener opener;
    private final AtomicReferenceArray<@Nullable Object> slots;
    private final AtomicReferenceArray<@Nullable Operation> losses;
    private final Map<Thread, Track> tracks = new ConcurrentHashMap<>();
    private final References references;
    private final Queue<Owed> owed = new ConcurrentLinkedQueue<>();
    private final Flaws flaws = new Flaws();
    private volatile boolean givenUp;
    private volatile @Nullable String fault;
    private volatile boolean over;

    /** An operation that has been started, and the slot of the instance that it belongs to. */
    record Owed(Operation operation, int instance) {}

    Run(Gpu gpu, DeviceOpener opener, int slots) {
        this.gpu = gpu;
        this.opener = opener;
        this.slots = new AtomicReferenceArray<>(slots);
        this.references = new References(slots);
        this.losses = new AtomicReferenceArray<>(slots);
    }

    Gpu gpu() {
        return gpu;
    }

    DeviceOpener opener() {
        return opener;
    }

    @Nullable
    Object get(int slot) {
        return slots.get(slot);
    }

    void set(int slot, @Nullable Object value) {
        slots.set(slot, value);
    }

    /** Keeps an object that came with one reference. */
    void own(int slot, Handle handle) {
        slots.set(slot, handle);
        references.own(slot);
    }

    /** Returns the references that the program holds. */
    References references() {
        return references;
    }

    /** Returns whether an object was there, and all its references have been given back by calls that have returned. */
    boolean isGone(int slot) {
        return get(slot) != null && references.isNoneLeft(slot);
    }

    Flaws flaws() {
        return flaws;
    }

    /** Keeps the lost event of the device in that slot. */
    void lossOf(int slot, Operation loss) {
        losses.set(slot, loss);
    }

    @Nullable
    Operation lossOf(int slot) {
        return losses.get(slot);
    }

    void owes(Operation operation, int instance) {
        owed.add(new Owed(operation, instance));
    }

    /** Returns the operations that have been started and whose callbacks have not come. */
    List<Owed> owed() {
        owed.removeIf(each -> each.operation().hasFired());
        return List.copyOf(owed);
    }

    /** Returns the futures in those slots that are one, or {@link Argument#MISSING} if none is. */
    Object waits(int[] operations) {
        long[] ids = new long[operations.length];
        int count = 0;
        for (int slot : operations) {
            long id = future(slots.get(slot));
            if (id != 0) {
                ids[count++] = id;
            }
        }
        return count == 0 ? Argument.MISSING : FutureWaits.ofIds(java.util.Arrays.copyOf(ids, count));
    }

    private static long future(@Nullable Object held) {
        return held instanceof Operation operation
                ? operation.future()
                : held instanceof Future future ? future.id() : 0;
    }

    /** Makes one call beside the program, for pumping and giving back. */
    @Nullable
    Object call(Fn function, @Nullable Object... arguments) {
        return Dispatch.call(gpu.api(), function, arguments);
    }

    /** Skips all steps from now on, since what they rest on did not happen. */
    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    /** Gives up since the program itself does not go on, which a legal one always does. */
    void stuck(String why) {
        fault = why;
        giveUp();
    }

    /** Returns why the program itself did not go on, or null. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Ends the program: callbacks that come from now on are noted, and their bodies no longer run. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Returns the track of the calling thread. */
    Track track() {
        return tracks.computeIfAbsent(Thread.currentThread(), thread -> new Track(thread.getId()));
    }

    /** Returns what all threads did, in the order of the begins. */
    Trace trace() {
        List<StepRun> steps = new ArrayList<>();
        List<Fired> firings = new ArrayList<>();
        tracks.values().forEach(track -> track.collect(steps, firings));
        steps.sort(Comparator.comparingLong(StepRun::beganNanos));
        firings.sort(Comparator.comparingLong(Fired::beganNanos));
        return new Trace(steps, firings, flaws.found());
    }
}
