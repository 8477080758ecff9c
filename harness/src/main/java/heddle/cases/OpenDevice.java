package heddle.cases;

import heddle.webgpu.Adapter;
import heddle.webgpu.Device;
import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import heddle.webgpu.Queue;
import java.util.List;

/**
 * A device with what it came from and what it reports.
 *
 * @param adapter its own adapter, since some libraries give one device an adapter
 * @param device the device; the rig holds the reference
 * @param queue its default queue; the rig holds the reference
 * @param lost its device-lost event
 * @param uncaptured its uncaptured-error event, which fires any number of times
 */
public record OpenDevice(Adapter adapter, Device device, Queue queue, Operation lost, Operation uncaptured) {
    /** Returns the uncaptured errors so far, in the order in which their callbacks ended. */
    public List<Firing> uncapturedErrors() {
        return uncaptured.firings().stream().map(Operation.Fired::firing).toList();
    }
}
