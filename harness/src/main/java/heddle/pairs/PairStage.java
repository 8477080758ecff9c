package heddle.pairs;

import heddle.cases.DeviceOpener;
import heddle.cases.OpenDevice;
import heddle.cases.Pumping;
import heddle.descriptor.BackendDescriptor;
import heddle.probe.ExampleObjects;
import heddle.probe.Stage;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Firing;
import heddle.webgpu.Gpu;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A device on which calls meet, with the objects that no call changes and the errors that nobody captured. */
final class PairStage implements AutoCloseable {
    /** Who uses a set of constant objects: one of the two calls, or both. */
    enum User {
        FIRST,
        SECOND,
        BOTH
    }

    private static final BufferDescriptor A_BUFFER =
            BufferDescriptor.DEFAULT.withUsage(BufferUsage.COPY_DST).withSize(256);

    private final Stage stage;
    private final Queue<Firing> errors;
    private final Map<User, ExampleObjects> constants = new EnumMap<>(User.class);

    private PairStage(Stage stage, Queue<Firing> errors) {
        this.stage = stage;
        this.errors = errors;
        for (User user : User.values()) {
            constants.put(user, new ExampleObjects(stage));
        }
    }

    /** Opens a device of an adapter of its own on the instance, which the caller keeps alive. */
    static PairStage open(BackendDescriptor backend, Gpu gpu, Instance instance) {
        DeviceOpener opener = new DeviceOpener(backend, gpu, List.of(FeatureName.TIMESTAMP_QUERY));
        Queue<Firing> errors = new ConcurrentLinkedQueue<>();
        OpenDevice open = opener.openDevice(
                instance, "pairs", CallbackMode.ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING, errors::add);
        return new PairStage(new Stage(gpu, opener, new Pumping(backend), instance, open), errors);
    }

    Stage stage() {
        return stage;
    }

    /** Returns the objects that no call changes, a set for each user. */
    ExampleObjects constants(User user) {
        return Objects.requireNonNull(constants.get(user));
    }

    /** Returns the uncaptured errors since the last time. */
    List<Firing> takeErrors() {
        List<Firing> taken = new ArrayList<>();
        for (Firing error = errors.poll(); error != null; error = errors.poll()) {
            taken.add(error);
        }
        return taken;
    }

    /** Uses the device on the calling thread as nobody could misuse it; returns what is wrong with it. */
    Optional<String> complaint() {
        if (stage.open().lost().hasFired()) {
            return Optional.of("the device is lost");
        }
        Device device = stage.open().device();
        device.pushErrorScope(ErrorFilter.VALIDATION);
        Buffer buffer = device.createBuffer(A_BUFFER);
        if (buffer != null) {
            buffer.release();
        }
        Operation pop = device.popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS);
        Firing answer = stage.pumping().await(stage.instance(), pop);
        if (answer.type() != ErrorType.NO_ERROR.value()) {
            return Optional.of("a legal call brought an error afterwards: " + answer.message());
        }
        List<Firing> late = takeErrors();
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of("an error came afterwards: " + late.get(0).message());
    }

    /** Gives back all references, and destroys the device. */
    @Override
    public void close() {
        constants.values().forEach(ExampleObjects::close);
        stage.open().queue().release();
        stage.open().device().destroy();
        stage.open().device().release();
        stage.open().adapter().release();
    }
}
