package heddle.property.destruction;

import heddle.cases.Needing;
import heddle.cases.OpenDevice;
import heddle.probe.ExampleCalls;
import heddle.probe.ExampleObjects;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.Fn;
import heddle.webgpu.NullHandleException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call on a device or on one of its objects that DeviceDestroy may meet. None of them makes an error. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum DeviceCall implements Needing {
    CREATE_BUFFER(Fn.DEVICE_CREATE_BUFFER, Sharing.SHARED),
    CREATE_MAPPED_BUFFER(Fn.DEVICE_CREATE_BUFFER, DeviceCall::createMapped),
    CREATE_TEXTURE(Fn.DEVICE_CREATE_TEXTURE, Sharing.SHARED),
    CREATE_VIEW(Fn.TEXTURE_CREATE_VIEW, Sharing.SHARED),
    CREATE_SAMPLER(Fn.DEVICE_CREATE_SAMPLER, Sharing.SHARED),
    CREATE_QUERY_SET(Fn.DEVICE_CREATE_QUERY_SET, Sharing.SHARED),
    CREATE_SHADER_MODULE(Fn.DEVICE_CREATE_SHADER_MODULE, Sharing.SHARED),
    CREATE_BIND_GROUP_LAYOUT(Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT, Sharing.SHARED),
    CREATE_BIND_GROUP(Fn.DEVICE_CREATE_BIND_GROUP, Sharing.SHARED),
    CREATE_PIPELINE_LAYOUT(Fn.DEVICE_CREATE_PIPELINE_LAYOUT, Sharing.SHARED),
    CREATE_COMPUTE_PIPELINE(Fn.DEVICE_CREATE_COMPUTE_PIPELINE, Sharing.SHARED),
    CREATE_RENDER_PIPELINE(Fn.DEVICE_CREATE_RENDER_PIPELINE, Sharing.SHARED),
    CREATE_COMPUTE_PIPELINE_ASYNC(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC, Sharing.SHARED),
    CREATE_RENDER_PIPELINE_ASYNC(Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC, Sharing.SHARED),
    CREATE_COMMAND_ENCODER(Fn.DEVICE_CREATE_COMMAND_ENCODER, Sharing.SHARED),
    CREATE_RENDER_BUNDLE_ENCODER(Fn.DEVICE_CREATE_RENDER_BUNDLE_ENCODER, Sharing.SHARED),
    RECORD_AND_FINISH(Fn.COMMAND_ENCODER_FINISH, (objects, open) -> {
        Buffer buffer = buffer(objects, open, false);
        return () -> record(objects, open, buffer);
    }),
    GET_COMPILATION_INFO(Fn.SHADER_MODULE_GET_COMPILATION_INFO, Sharing.SHARED),
    GET_BIND_GROUP_LAYOUT(Fn.COMPUTE_PIPELINE_GET_BIND_GROUP_LAYOUT, Sharing.SHARED),
    GET_QUEUE(Fn.DEVICE_GET_QUEUE, Sharing.SHARED),
    GET_LIMITS(Fn.DEVICE_GET_LIMITS, Sharing.SHARED),
    GET_LOST_FUTURE(Fn.DEVICE_GET_LOST_FUTURE, Sharing.SHARED),
    PUSH_AND_POP(Fn.DEVICE_POP_ERROR_SCOPE, (objects, open) -> () -> {
        open.device().pushErrorScope(ErrorFilter.VALIDATION);
        objects.started(open.device().popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS));
    }),
    SUBMIT(Fn.QUEUE_SUBMIT, (objects, open) -> {
        List<CommandBuffer> commands = List.of(record(objects, open, buffer(objects, open, false)));
        return () -> open.queue().submit(commands);
    }),
    WRITE_BUFFER(Fn.QUEUE_WRITE_BUFFER, Sharing.SHARED),
    WRITE_TEXTURE(Fn.QUEUE_WRITE_TEXTURE, Sharing.SHARED),
    ON_SUBMITTED_WORK_DONE(Fn.QUEUE_ON_SUBMITTED_WORK_DONE, Sharing.SHARED),
    MAP_ASYNC(Fn.BUFFER_MAP_ASYNC, Sharing.OWN),
    UNMAP(Fn.BUFFER_UNMAP, Sharing.OWN),
    GET_MAP_STATE(Fn.BUFFER_GET_MAP_STATE, Sharing.SHARED),
    GET_MAPPED_RANGE(Fn.BUFFER_GET_MAPPED_RANGE, Sharing.OWN),
    GET_CONST_MAPPED_RANGE(Fn.BUFFER_GET_CONST_MAPPED_RANGE, Sharing.SHARED),
    READ_MAPPED_RANGE(Fn.BUFFER_READ_MAPPED_RANGE, Sharing.SHARED),
    WRITE_MAPPED_RANGE(Fn.BUFFER_WRITE_MAPPED_RANGE, Sharing.SHARED),
    BUFFER_DESTROY(Fn.BUFFER_DESTROY, Sharing.OWN),
    TEXTURE_DESTROY(Fn.TEXTURE_DESTROY, Sharing.OWN),
    QUERY_SET_DESTROY(Fn.QUERY_SET_DESTROY, Sharing.OWN),
    BUFFER_RELEASE(Fn.BUFFER_RELEASE, Sharing.OWN),
    COMPUTE_PIPELINE_RELEASE(Fn.COMPUTE_PIPELINE_RELEASE, Sharing.OWN),
    DESTROY(Fn.DEVICE_DESTROY, (objects, open) -> open.device()::destroy),
    PROCESS_EVENTS(Fn.INSTANCE_PROCESS_EVENTS, (objects, open) -> {
        objects.started(open.queue().onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS));
        return objects.stage().instance()::processEvents;
    });

    /** Whether the calls of one round work on the same objects or have their own, since a call uses them up. */
    private enum Sharing {
        SHARED,
        OWN
    }

    /** The call in two steps, where the examples of the table do not do. */
    @FunctionalInterface
    private interface Preparation {
        Runnable prepare(ExampleObjects objects, OpenDevice open);
    }

    private static final int SIZE_BYTES = 256;

    private final Fn function;
    private final Sharing sharing;
    private final @Nullable Preparation preparation;

    DeviceCall(Fn function, Sharing sharing) {
        this.function = function;
        this.sharing = sharing;
        this.preparation = null;
    }

    DeviceCall(Fn function, Preparation preparation) {
        this.function = function;
        this.sharing = Sharing.SHARED;
        this.preparation = preparation;
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }

    /** Returns whether each call of a round needs objects of its own. */
    boolean usesItsObjectsUp() {
        return sharing == Sharing.OWN;
    }

    /** Makes what the call needs, and returns the call, to be made once on any thread. */
    Runnable prepare(ExampleCalls examples, ExampleObjects objects) {
        return preparation == null
                ? examples.of(function).prepare(objects)
                : preparation.prepare(objects, objects.stage().open());
    }

    private static Runnable createMapped(ExampleObjects objects, OpenDevice open) {
        return () -> buffer(objects, open, true).unmap();
    }

    private static Buffer buffer(ExampleObjects objects, OpenDevice open, boolean mapped) {
        Buffer buffer = open.device()
                .createBuffer(BufferDescriptor.DEFAULT
                        .withSize(SIZE_BYTES)
                        .withUsage(BufferUsage.COPY_DST)
                        .withMappedAtCreation(mapped));
        if (buffer == null) {
            throw new NullHandleException(Fn.DEVICE_CREATE_BUFFER);
        }
        return objects.own(buffer, Buffer::release);
    }

    private static CommandBuffer record(ExampleObjects objects, OpenDevice open, Buffer buffer) {
        CommandEncoder encoder = objects.own(open.device().createCommandEncoder(null), CommandEncoder::release);
        encoder.clearBuffer(buffer, 0, SIZE_BYTES);
        return objects.own(encoder.finish(null), CommandBuffer::release);
    }
}
