package heddle.jcstress.shared;

import heddle.cases.Bench;
import heddle.cases.DeviceOpener;
import heddle.cases.OpenDevice;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Gpu;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/** The instance of a worker process and its devices by number, opened on demand and replaced when lost. */
final class SharedDevices {
    private final Gpu gpu;
    private final DeviceOpener opener;
    private final Instance instance;
    private final Patience patience;
    private final Uncaptured uncaptured;
    private final ConcurrentMap<Integer, OpenDevice> devices = new ConcurrentHashMap<>();
    private final Queue<String> losses = new ConcurrentLinkedQueue<>();

    SharedDevices(Bench bench) {
        gpu = new Gpu(bench.raw(), new CallbackLedger(CallbackLedger.Retention.FORGET));
        opener = new DeviceOpener(bench.backend(), gpu);
        instance = opener.openInstance();
        patience = new Patience(bench.backend());
        uncaptured = new Uncaptured(patience, instance);
    }

    Instance instance() {
        return instance;
    }

    Patience patience() {
        return patience;
    }

    Uncaptured uncaptured() {
        return uncaptured;
    }

    OpenDevice open(int index) {
        OpenDevice device = devices.get(index);
        return device == null || device.lost().hasFired() ? replace(index) : device;
    }

    /** Opens a device that the caller destroys and gives back. */
    OpenDevice openDisposable() {
        return opener.openDevice(instance, "disposable");
    }

    List<String> faults() {
        return gpu.ledger().faults();
    }

    List<String> losses() {
        return List.copyOf(losses);
    }

    List<String> close() {
        List<Operation> owed = owed();
        owed.forEach(operation -> patience.await(instance, operation));
        devices.values().forEach(SharedDevices::release);
        instance.processEvents();
        instance.release();
        List<String> never = new ArrayList<>();
        owed.stream()
                .filter(operation -> !operation.hasFired())
                .forEach(operation -> never.add("the " + operation.kind() + " callback ("
                        + operation.callbackInfo().mode() + ") never fired"));
        return never;
    }

    /** Opens a device in the place of a lost one, whose handles stay: samples under way may still hold them. */
    private synchronized OpenDevice replace(int index) {
        OpenDevice old = devices.get(index);
        if (old != null && !old.lost().hasFired()) {
            return old; // another thread was first
        }
        if (old != null) {
            losses.add(old.lost().result().message());
        }
        OpenDevice fresh = opener.openDevice(
                instance,
                "shared " + index,
                CallbackMode.ALLOW_PROCESS_EVENTS,
                CallbackBody.NOTHING,
                firing -> uncaptured.add(firing.message()));
        devices.put(index, fresh);
        return fresh;
    }

    private List<Operation> owed() {
        return gpu.ledger().pending().stream()
                .filter(operation -> operation.kind() != CallbackKind.DEVICE_LOST)
                .toList();
    }

    private static void release(OpenDevice open) {
        open.queue().release();
        open.device().destroy();
        open.device().release();
        open.adapter().release();
    }
}
