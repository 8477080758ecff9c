package heddle.property.operation;

import static heddle.webgpu.ErrorFilter.VALIDATION;

import heddle.cases.OpenDevice;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;
import java.util.List;

/**
 * An error scope of the starting thread, which catches nothing.
 *
 * @param open the device of the scope
 * @param owned whether the subject holds the device's references
 */
record ScopeSubject(OpenDevice open, boolean owned) implements Subject {
    @Override
    public Operation start(CallbackMode mode, CallbackBody body) {
        open.device().pushErrorScope(VALIDATION);
        return open.device().popErrorScope(mode, body);
    }

    @Override
    public List<Call> calls() {
        return List.of(
                Call.push(open.device()),
                Call.pop(open.device()),
                Call.createBuffer(open.device()),
                Call.submitNothing(open.queue()));
    }

    @Override
    public void release() {
        if (owned) {
            open.queue().release();
            open.device().release();
            open.adapter().release();
        }
    }
}
