package heddle.property.operation;

import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device of its own that is opened when the operation starts, and lost by being destroyed then. */
final class LossSubject implements Subject {
    private final Rig rig;
    private volatile @Nullable OpenDevice opened;

    LossSubject(Rig rig) {
        this.rig = rig;
    }

    @Override
    public Operation start(CallbackMode mode, CallbackBody body) {
        OpenDevice open = rig.opener().openDevice(rig.instance(), "own", mode, body, CallbackBody.NOTHING);
        opened = open;
        if (!rig.bench().unsupported().contains(Fn.DEVICE_GET_LOST_FUTURE)) {
            open.lost().started(open.device().getLostFuture());
        }
        open.device().destroy();
        return open.lost();
    }

    @Override
    public List<Call> calls() {
        OpenDevice open = opened;
        return open == null
                ? List.of()
                : List.of(
                        new Call(Fn.DEVICE_GET_LOST_FUTURE, open.device()::getLostFuture),
                        Call.getQueue(open.device()),
                        Call.createBuffer(open.device()),
                        new Call(Fn.DEVICE_DESTROY, open.device()::destroy));
    }

    @Override
    public void release() {
        OpenDevice open = opened;
        if (open != null) {
            open.queue().release();
            open.device().release();
            open.adapter().release();
        }
    }
}
