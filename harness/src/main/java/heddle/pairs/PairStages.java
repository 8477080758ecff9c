package heddle.pairs;

import heddle.cases.DeviceOpener;
import heddle.descriptor.BackendDescriptor;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.Fn;
import heddle.webgpu.Gpu;
import heddle.webgpu.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instance of a process and its two devices, on which one cell after the other is played. Where a call ends its
 * device, each meeting has a fresh one. Confined to one thread, but for {@link #pump}.
 */
final class PairStages {
    private final BackendDescriptor backend;
    private final Gpu gpu;
    private final Instance instance;
    private @Nullable PairStage first;
    private @Nullable PairStage second;

    PairStages(BackendDescriptor backend, Gpu gpu) {
        this.backend = backend;
        this.gpu = gpu;
        this.instance = new DeviceOpener(backend, gpu).openInstance();
    }

    CallbackLedger ledger() {
        return gpu.ledger();
    }

    /** Advances pending work once, on any thread. */
    boolean pump() {
        instance.processEvents();
        return true;
    }

    /** Returns the stage of the first and that of the second call, which is the same where they share a device. */
    List<PairStage> of(Cell cell) {
        boolean apart = cell.sharing() == Sharing.INSTANCE;
        PairStage one = ends(cell.a()) || (!apart && ends(cell.b())) ? open() : kept();
        return List.of(one, !apart ? one : ends(cell.b()) ? open() : keptBeside());
    }

    /** Closes those stages of a meeting that no other one may use. */
    void leave(Cell cell, List<PairStage> stages) {
        stages.stream()
                .distinct()
                .filter(stage -> stage != first && stage != second)
                .forEach(PairStage::close);
        if (cell.isEnding()) {
            instance.processEvents();
        }
    }

    /** Returns what is wrong with the stages that later cells would use. */
    Optional<String> complaint(Cell cell) {
        List<PairStage> kept = new ArrayList<>();
        if (first != null) {
            kept.add(first);
        }
        if (second != null && cell.sharing() == Sharing.INSTANCE) {
            kept.add(second);
        }
        return kept.stream().flatMap(stage -> stage.complaint().stream()).findFirst();
    }

    private static boolean ends(Fn function) {
        return function == Fn.DEVICE_DESTROY;
    }

    private PairStage kept() {
        PairStage stage = first;
        if (stage == null) {
            stage = open();
            first = stage;
        }
        return stage;
    }

    private PairStage keptBeside() {
        PairStage stage = second;
        if (stage == null) {
            stage = open();
            second = stage;
        }
        return stage;
    }

    private PairStage open() {
        return PairStage.open(backend, gpu, instance);
    }
}
