package heddle.property.stage;

import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.webgpu.Firing;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A device whose uncaptured errors are taken note of, round by round. Safe for all threads.
 *
 * @param reported those that nobody has asked for yet
 */
public record WatchedDevice(OpenDevice open, Queue<Firing> reported) {
    /** Opens one; the rig holds its references. */
    public static WatchedDevice open(Rig rig, String label) {
        Queue<Firing> reported = new ConcurrentLinkedQueue<>();
        return new WatchedDevice(rig.openAnother(label, reported::add), reported);
    }

    /** Returns the errors reported since the last time. */
    public List<Firing> errors() {
        List<Firing> errors = new ArrayList<>();
        for (Firing error = reported.poll(); error != null; error = reported.poll()) {
            errors.add(error);
        }
        return errors;
    }
}
