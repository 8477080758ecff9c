package heddle.property.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.OpenDevice;
import heddle.cases.Pumping;
import heddle.cases.Rig;
import heddle.probe.ExampleObjects;
import heddle.probe.Stage;
import java.util.ArrayList;
import java.util.List;

/** A device that is destroyed while calls are made on it, the objects of those calls, and what must hold after that. */
final class DoomedDevice implements AutoCloseable {
    private final Rig rig;
    private final OpenDevice open;
    private final Stage stage;
    private final List<ExampleObjects> objects = new ArrayList<>();

    DoomedDevice(Rig rig) {
        this.rig = rig;
        this.open = rig.openAnother("doomed");
        this.stage = new Stage(rig.gpu(), rig.opener(), new Pumping(rig.backend()), rig.instance(), open);
    }

    OpenDevice open() {
        return open;
    }

    /** Returns a fresh set of objects on this device, released when the device is closed. */
    ExampleObjects newObjects() {
        ExampleObjects fresh = new ExampleObjects(stage);
        objects.add(fresh);
        return fresh;
    }

    /**
     * Returns what has come of the destroyed device: every operation must have called back once, and one more Destroy
     * must change nothing.
     */
    Aftermath aftermath(int expectedLosses) {
        objects.forEach(ExampleObjects::settle);
        Aftermath first = Aftermath.of(rig, open, expectedLosses);
        open.device().destroy();
        assertEquals(
                first, Aftermath.of(rig, open, expectedLosses), "what was told of a device, after one more Destroy");
        return first;
    }

    @Override
    public void close() {
        objects.forEach(ExampleObjects::close);
        rig.close(open);
    }
}
