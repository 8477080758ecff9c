package heddle.program;

import heddle.program.Trace.Fired;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Dispatch;
import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A callback made ready: opened anew in the ledger for each play, and played on whichever thread the library fires it.
 *
 * @param registered the step that registers it
 * @param operation the name of the operation, of the device for its events
 * @param instance the slot of the instance that it belongs to; -1 for an event of a device, for which nobody has to wait
 * @param delivered the type of the object that it delivers, or null
 * @param objectSlot the slot of that object, or of the device whose event it is; -1 for neither
 */
record CallbackPlan(
        CallbackKind kind,
        CallbackMode mode,
        List<StepPlan> body,
        Place registered,
        String operation,
        int instance,
        @Nullable String delivered,
        int objectSlot) {

    /** Opens the operation for one play. */
    Operation open(Run run) {
        Operation opened = run.gpu().ledger().open(kind, mode, firing -> fired(run, firing));
        if (instance >= 0) {
            run.owes(opened, instance);
        }
        return opened;
    }

    /** Plays the callback on the calling thread. */
    void fired(Run run, Firing firing) {
        Track track = run.track();
        Place inside = track.under();
        long began = System.nanoTime();
        if (delivered != null && firing.object() != 0) {
            run.own(objectSlot, Dispatch.handle(run.gpu(), delivered, firing.object()));
        }
        if (!run.isOver()) {
            body.forEach(step -> step.play(run, track));
        }
        run.flaws().callback(registered, firing, delivered != null);
        if (kind == CallbackKind.DEVICE_LOST && firing.object() != 0 && run.isGone(objectSlot)) {
            run.flaws().namedThoughReleased(registered);
        }
        track.fired(new Fired(
                kind,
                operation,
                track.thread(),
                inside == null ? Trace.AFTERWARDS : inside,
                inside != null,
                began,
                System.nanoTime(),
                Words.answer(firing),
                firing.message()));
    }
}
