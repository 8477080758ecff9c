package heddle.property.errors;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;

import heddle.cases.DeviceOpener;
import heddle.cases.Needing;
import heddle.property.stage.Belongings;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pipelines;
import heddle.webgpu.Adapter;
import heddle.webgpu.BackendType;
import heddle.webgpu.Buffer;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.Fn;
import heddle.webgpu.Limits;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.RequestAdapterOptions;
import heddle.webgpu.ShaderModule;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An operation that is answered with a status and a message, in circumstances that decide whether it can succeed. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum Reply implements Needing {
    ADAPTER(Fn.INSTANCE_REQUEST_ADAPTER, (stage, own) -> requestAdapter(stage, UnaryOperator.identity())),
    /** Of a graphics interface that the system of this machine does not have. */
    ADAPTER_ABSENT(
            Fn.INSTANCE_REQUEST_ADAPTER,
            (stage, own) -> requestAdapter(stage, options -> options.withBackendType(absentHere()))),
    DEVICE(Fn.ADAPTER_REQUEST_DEVICE, (stage, own) -> requestDevice(stage, own, UnaryOperator.identity())),
    /** With a limit that no implementation has. */
    DEVICE_REFUSED(
            Fn.ADAPTER_REQUEST_DEVICE,
            (stage, own) -> requestDevice(
                    stage,
                    own,
                    descriptor -> descriptor.withRequiredLimits(Limits.DEFAULT.withMaxTextureDimension2D(1 << 30)))),
    MAP(Fn.BUFFER_MAP_ASYNC, (stage, own) -> map(buffer(stage, own), MapMode.READ)),
    MAP_REFUSED(Fn.BUFFER_MAP_ASYNC, (stage, own) -> map(buffer(stage, own), MapMode.WRITE)),
    MAP_ABORTED(Fn.BUFFER_MAP_ASYNC, (stage, own) -> {
        Buffer buffer = buffer(stage, own);
        Operation map = map(buffer, MapMode.READ);
        buffer.unmap();
        return map;
    }),
    WORK_DONE(
            Fn.QUEUE_ON_SUBMITTED_WORK_DONE,
            (stage, own) -> stage.rig().queue().onSubmittedWorkDone(ALLOW_PROCESS_EVENTS)),
    POP_OF_NOTHING(Fn.DEVICE_POP_ERROR_SCOPE, (stage, own) -> stage.device().popErrorScope(ALLOW_PROCESS_EVENTS)),
    COMPUTE_PIPELINE(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC, (stage, own) -> stage.device()
            .createComputePipelineAsync(pipelines(stage, own).compute(), ALLOW_PROCESS_EVENTS)),
    COMPUTE_PIPELINE_REFUSED(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC, (stage, own) -> stage.device()
            .createComputePipelineAsync(pipelines(stage, own).computeWithoutEntryPoint(), ALLOW_PROCESS_EVENTS));

    /** Starts the operation on the calling thread. */
    @FunctionalInterface
    private interface Question {
        Operation ask(Stage stage, Belongings belongings);
    }

    private static final int SIZE_BYTES = 64;

    private final Fn function;
    private final Question question;

    Reply(Fn function, Question question) {
        this.function = function;
        this.question = question;
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }

    /** Starts the operation on the calling thread. */
    Operation ask(Stage stage, Belongings belongings) {
        return question.ask(stage, belongings);
    }

    private static BackendType absentHere() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? BackendType.METAL : BackendType.D3_D12;
    }

    private static Operation requestAdapter(Stage stage, UnaryOperator<RequestAdapterOptions> change) {
        RequestAdapterOptions options = stage.rig().opener().adapterOptions();
        return stage.rig().instance().requestAdapter(change.apply(options), ALLOW_PROCESS_EVENTS);
    }

    private static Operation requestDevice(Stage stage, Belongings own, UnaryOperator<DeviceDescriptor> change) {
        DeviceOpener opener = stage.rig().opener();
        Adapter adapter = own.own(opener.openAdapter(stage.rig().instance()), Adapter::release);
        return adapter.requestDevice(change.apply(opener.deviceDescriptor("requested")), ALLOW_PROCESS_EVENTS);
    }

    private static Buffer buffer(Stage stage, Belongings own) {
        return own.own(new Buffers(stage.rig()).create(Buffers.READ_BACK, SIZE_BYTES), Buffer::release);
    }

    private static Operation map(Buffer buffer, MapMode mode) {
        return buffer.mapAsync(mode, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS);
    }

    private static Pipelines pipelines(Stage stage, Belongings own) {
        Pipelines pipelines = Pipelines.on(stage.device());
        own.own(pipelines.module(), ShaderModule::release);
        return pipelines;
    }
}
