package heddle.property.operation;

import heddle.cases.Rig;
import heddle.webgpu.Adapter;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import heddle.webgpu.Out;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The adapter that a request brings. */
final class AdapterSubject implements Subject {
    private final Rig rig;
    private volatile @Nullable Adapter brought;

    AdapterSubject(Rig rig) {
        this.rig = rig;
    }

    @Override
    public Operation start(CallbackMode mode, CallbackBody body) {
        return rig.instance().requestAdapter(rig.opener().adapterOptions(), mode, firing -> {
            brought = firing.object() == 0 ? null : new Adapter(rig.gpu(), firing.object());
            body.run(firing);
        });
    }

    @Override
    public List<Call> calls() {
        Adapter adapter = brought;
        Call another = Call.startAnother(Fn.INSTANCE_REQUEST_ADAPTER, rig, Kind.ADAPTER);
        return adapter == null
                ? List.of(another)
                : List.of(
                        another,
                        new Call(Fn.ADAPTER_GET_LIMITS, () -> adapter.getLimits(new Out<>())),
                        new Call(Fn.ADAPTER_HAS_FEATURE, () -> adapter.hasFeature(FeatureName.TIMESTAMP_QUERY)),
                        new Call(Fn.ADAPTER_ADD_REF, adapter::addRef),
                        new Call(Fn.ADAPTER_RELEASE, adapter::release));
    }

    @Override
    public void release() {
        Adapter adapter = brought;
        if (adapter != null) {
            adapter.release();
        }
    }
}
