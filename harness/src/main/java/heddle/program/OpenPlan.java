package heddle.program;

import heddle.cases.NoDeviceException;
import heddle.cases.OpenDevice;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.Instance;

/** The opening of a device made ready; where the backend gives none, what follows is skipped. */
final class OpenPlan extends StepPlan {
    private final Step.Open open;
    private final boolean makesInstance;
    private final int instance;
    private final int adapter;
    private final int device;
    private final int queue;
    private final CallbackPlan lost;
    private final CallbackPlan uncaptured;

    OpenPlan(Steps.At at, Step.Open open, SlotOf slots, CallbackPlan lost, CallbackPlan uncaptured) {
        super(at);
        this.open = open;
        String given = open.instance();
        this.makesInstance = given == null;
        this.instance = slots.of(given == null ? open.result() + "_instance" : given);
        this.adapter = slots.of(open.result() + "_adapter");
        this.device = slots.of(open.result());
        this.queue = slots.of(open.result() + "_queue");
        this.lost = lost;
        this.uncaptured = uncaptured;
    }

    /** Where a play keeps what a name stands for. */
    @FunctionalInterface
    interface SlotOf {
        int of(String name);
    }

    @Override
    String take(Run run, Track track) {
        Instance root = makesInstance ? run.opener().openInstance() : (Instance) run.get(instance);
        if (root == null) {
            return Words.SKIPPED;
        }
        if (makesInstance) {
            run.own(instance, root);
        }
        try {
            CallbackBody onLost = firing -> lost.fired(run, firing);
            CallbackBody onUncaptured = firing -> uncaptured.fired(run, firing);
            keep(run, run.opener().openDevice(root, open.result(), lost.mode(), onLost, onUncaptured));
            return Words.THERE;
        } catch (NoDeviceException e) {
            return Words.NULL;
        }
    }

    private void keep(Run run, OpenDevice opened) {
        run.own(adapter, opened.adapter());
        run.own(device, opened.device());
        run.own(queue, opened.queue());
        run.lossOf(device, opened.lost());
    }
}
