package heddle.program;

import heddle.cases.Deadline;
import heddle.program.Named.Sort;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what a program still holds when it is over: pumps until its callbacks have come, destroys its devices, gives
 * every reference back, the instances' last.
 */
final class Ending {
    private static final Duration LOSSES = Duration.ofMillis(20);
    /** A callback that had begun on a thread of the library's own when its instance ended may still come. */
    private static final Duration UNDER_WAY = Duration.ofMillis(250);

    private final Names names;
    private final List<Named> objects = new ArrayList<>();
    private final Duration bound;

    /** Prepares for a program's names; no callback is waited for longer than the bound. */
    Ending(Names names, Duration bound) {
        this.names = names;
        this.bound = bound;
        names.all().stream().filter(named -> named.sort() == Sort.OBJECT).forEach(objects::add);
    }

    /** Takes down, on the calling thread. Callbacks that fire here count as fired afterwards. */
    void takeDown(Run run) {
        Track track = run.track();
        track.enter(Trace.AFTERWARDS);
        settle(run, run.isGivenUp() ? Duration.ZERO : bound);
        run.end();
        held(run, "Device").forEach(device -> run.call(Fn.DEVICE_DESTROY, run.get(device.slot())));
        settle(run, LOSSES);
        lose(run);
        for (int i = objects.size() - 1; i >= 0; i--) {
            if (!objects.get(i).type().equals("Instance")) {
                giveBack(run, objects.get(i));
            }
        }
        run.flaws().free(run);
        held(run, "Instance").forEach(instance -> giveBack(run, instance));
        Deadline.in(UNDER_WAY).poll(() -> run.owed().stream().noneMatch(Ending::isSpontaneous));
        track.enter(null);
    }

    /** Pumps until the callbacks have come of all operations whose instance is still held. */
    private static void settle(Run run, Duration patience) {
        Deadline.in(patience).poll(() -> {
            boolean pending = false;
            for (Run.Owed owed : run.owed()) {
                Object instance = run.get(owed.instance());
                if (instance != null && run.references().held(owed.instance()) > 0) {
                    pump(run, instance, owed.operation());
                    pending = true;
                }
            }
            return !pending;
        });
    }

    private static boolean isSpontaneous(Run.Owed owed) {
        return owed.operation().callbackInfo().mode().equals(CallbackMode.ALLOW_SPONTANEOUS);
    }

    /**
     * Pumps until the devices that were destroyed have told of it, and those that could not be made, but for those whose
     * instance nobody can pump.
     */
    private void lose(Run run) {
        List<Named> instances = held(run, "Instance");
        List<Named> devices = objects.stream()
                .filter(named -> named.type().equals("Device"))
                .filter(device -> run.references().held(device.slot()) > 0 || run.get(device.slot()) == null)
                .filter(device -> instances.contains(names.ancestor(device.name(), "Instance")))
                .toList();
        Deadline.in(LOSSES).poll(() -> {
            boolean all = devices.stream()
                    .map(device -> run.lossOf(device.slot()))
                    .filter(Objects::nonNull)
                    .allMatch(Operation::hasFired);
            if (!all) {
                instances.forEach(instance -> run.call(Fn.INSTANCE_PROCESS_EVENTS, run.get(instance.slot())));
            }
            return all;
        });
    }

    private List<Named> held(Run run, String type) {
        return objects.stream()
                .filter(named -> named.type().equals(type) && run.references().held(named.slot()) > 0)
                .toList();
    }

    private static void giveBack(Run run, Named named) {
        Fn release = Objects.requireNonNull(Header.function(named.type(), "Release"));
        for (int left = run.references().held(named.slot()); left > 0; left--) {
            run.references().givesBack(named.slot());
            run.call(release, run.get(named.slot()));
            run.references().gaveBack(named.slot());
        }
    }

    /** Advances an operation once on the calling thread, in the way that its mode asks for. */
    static void pump(Run run, @Nullable Object instance, Operation operation) {
        if (operation.callbackInfo().mode().equals(CallbackMode.WAIT_ANY_ONLY) && operation.future() != 0) {
            run.call(Fn.INSTANCE_WAIT_ANY, instance, FutureWaits.ofIds(operation.future()), 0L);
        } else {
            run.call(Fn.INSTANCE_PROCESS_EVENTS, instance);
        }
    }
}
