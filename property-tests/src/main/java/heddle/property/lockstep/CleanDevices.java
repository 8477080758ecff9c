package heddle.property.lockstep;

import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Devices that the tries of a property share until one fails: what that one left on them could tell on the next, which
 * gets fresh ones.
 *
 * <p>Confined to the thread that runs the case; the rig closes the last ones.
 */
public final class CleanDevices {
    private final List<OpenDevice> devices = new ArrayList<>();

    /** Does the work with so many devices; the same number each time. */
    public void with(Rig rig, int count, Consumer<List<OpenDevice>> work) {
        while (devices.size() < count) {
            devices.add(rig.openAnother(name(devices.size())));
        }
        boolean isClean = false;
        try {
            work.accept(List.copyOf(devices));
            isClean = true;
        } finally {
            if (!isClean) {
                devices.forEach(rig::close);
                devices.clear();
            }
        }
    }

    /** Returns the name by which a program's text calls a device. */
    public static String name(int device) {
        return "device " + (char) ('A' + device);
    }
}
