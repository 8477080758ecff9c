package heddle.property.specimen;

import static heddle.webgpu.ErrorFilter.VALIDATION;

import heddle.cases.Actor;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;

/** Calls that must make no error on their device: an object that is gone or unknown would make one. */
public final class ErrorFree {
    private ErrorFree() {}

    /** Works inside an error scope of the calling thread, and fails if the scope took an error. */
    public static void run(Rig rig, Device device, String what, Actor.Work work) throws Exception {
        device.pushErrorScope(VALIDATION);
        work.run();
        Firing told = rig.popErrorScope(device);
        if (!ErrorType.of(told.type()).equals(ErrorType.NO_ERROR)) {
            throw new AssertionError(
                    what + " on thread '" + Thread.currentThread().getName() + "' made an error, "
                            + ErrorType.of(told.type()) + ": " + told.message());
        }
    }

    /** Fails if the device has reported an error that no scope took. */
    public static void expectNoneUncaptured(OpenDevice open) {
        if (!open.uncapturedErrors().isEmpty()) {
            throw new AssertionError("the device reported "
                    + open.uncapturedErrors().size() + " errors outside of scopes, first: "
                    + open.uncapturedErrors().get(0).message());
        }
    }
}
