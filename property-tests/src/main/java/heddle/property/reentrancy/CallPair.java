package heddle.property.reentrancy;

import heddle.cases.Needing;
import heddle.probe.ExampleCalls;
import heddle.probe.ExampleObjects;
import heddle.webgpu.Fn;
import java.util.EnumSet;
import java.util.Set;

/** Two calls that are made at once on one device, or on the same object of it, and of which none makes an error. */
enum CallPair implements Needing {
    CREATE_BUFFER(Fn.DEVICE_CREATE_BUFFER),
    CREATE_SHADER_MODULE(Fn.DEVICE_CREATE_SHADER_MODULE),
    CREATE_BIND_GROUP_LAYOUT(Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT),
    CREATE_COMPUTE_PIPELINE(Fn.DEVICE_CREATE_COMPUTE_PIPELINE),
    GET_QUEUE(Fn.DEVICE_GET_QUEUE),
    WRITE_BUFFER_AND_WORK_DONE(Fn.QUEUE_WRITE_BUFFER, Fn.QUEUE_ON_SUBMITTED_WORK_DONE),
    CREATE_VIEW_AND_WRITE_TEXTURE(Fn.TEXTURE_CREATE_VIEW, Fn.QUEUE_WRITE_TEXTURE),
    SET_LABEL(Fn.BUFFER_SET_LABEL),
    ADD_REF_AND_SET_LABEL(Fn.TEXTURE_ADD_REF, Fn.TEXTURE_SET_LABEL);

    private final Fn one;
    private final Fn other;

    /** A function beside itself. */
    CallPair(Fn function) {
        this(function, function);
    }

    CallPair(Fn one, Fn other) {
        this.one = one;
        this.other = other;
    }

    @Override
    public Set<Fn> functions() {
        return EnumSet.of(one, other);
    }

    /** Makes what the first call needs, and returns it, to be made once. */
    Runnable one(ExampleCalls examples, ExampleObjects shared) {
        return examples.of(one).prepare(shared);
    }

    /** Makes what the second call needs, and returns it, to be made once. */
    Runnable other(ExampleCalls examples, ExampleObjects shared) {
        return examples.of(other).prepare(shared);
    }
}
