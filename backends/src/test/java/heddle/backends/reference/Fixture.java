package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.Adapter;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Firing;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Gpu;
import heddle.webgpu.Instance;
import heddle.webgpu.InstanceDescriptor;
import heddle.webgpu.InstanceFeatureName;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.Queue;
import heddle.webgpu.WaitStatus;
import heddle.webgpu.WebGpu;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** An instance, an adapter and a device of one implementation, for the tests of it and of its mutants. */
public final class Fixture implements AutoCloseable {
    public static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(10);

    public final CallbackLedger ledger = new CallbackLedger(CallbackLedger.Retention.KEEP);
    public final Operation lost;
    public final Operation uncaptured;
    public final Gpu gpu;
    public final Instance instance;
    public final Adapter adapter;
    public final Device device;
    public final Queue queue;

    public Fixture(WebGpu implementation) {
        this(implementation, CallbackBody.NOTHING);
    }

    public Fixture(WebGpu implementation, CallbackBody onUncaptured) {
        gpu = new Gpu(implementation, ledger);
        lost = ledger.open(CallbackKind.DEVICE_LOST, CallbackMode.ALLOW_SPONTANEOUS, CallbackBody.NOTHING);
        uncaptured = ledger.open(CallbackKind.UNCAPTURED_ERROR, CallbackMode.ALLOW_SPONTANEOUS, onUncaptured);
        instance = gpu.createInstance(
                InstanceDescriptor.DEFAULT.withRequiredFeatures(List.of(InstanceFeatureName.TIMED_WAIT_ANY)));
        adapter = newAdapter();
        device = newDevice(DeviceDescriptor.DEFAULT
                .withLabel("loom")
                .withRequiredFeatures(List.of(FeatureName.TIMESTAMP_QUERY))
                .withDeviceLostCallbackInfo(lost.callbackInfo())
                .withUncapturedErrorCallbackInfo(uncaptured.callbackInfo()));
        queue = device.getQueue();
    }

    /** Makes a fixture of the correct reference. */
    public static Fixture reference() {
        return new Fixture(ReferenceGpu.create());
    }

    public Adapter newAdapter() {
        return new Adapter(
                gpu,
                await(instance.requestAdapter(null, CallbackMode.WAIT_ANY_ONLY)).object());
    }

    public Device newDevice(DeviceDescriptor descriptor) {
        return new Device(
                gpu,
                await(adapter.requestDevice(descriptor, CallbackMode.WAIT_ANY_ONLY))
                        .object());
    }

    /** Waits for an operation in WaitAny and returns what its callback was told. */
    public Firing await(Operation operation) {
        assertThat(instance.waitAny(FutureWaits.of(operation), DEADLINE_NANOS)).isEqualTo(WaitStatus.SUCCESS);
        return operation.result();
    }

    public Buffer buffer(long sizeBytes, BufferUsage usage) {
        return buffer(
                BufferDescriptor.DEFAULT.withLabel("thread").withSize(sizeBytes).withUsage(usage));
    }

    public Buffer buffer(BufferDescriptor descriptor) {
        return Objects.requireNonNull(device.createBuffer(descriptor));
    }

    public Buffer readable(long sizeBytes) {
        return buffer(sizeBytes, BufferUsage.MAP_READ.or(BufferUsage.COPY_DST));
    }

    public Buffer writable(long sizeBytes) {
        return buffer(sizeBytes, BufferUsage.MAP_WRITE.or(BufferUsage.COPY_SRC));
    }

    /** Maps a whole buffer and waits for it. */
    public Firing map(Buffer buffer, MapMode mode) {
        return await(buffer.mapAsync(mode, 0, buffer.getSize(), CallbackMode.WAIT_ANY_ONLY));
    }

    /** Returns the contents of a mappable buffer. */
    public byte[] contents(Buffer buffer) {
        map(buffer, MapMode.READ);
        byte[] bytes = new byte[(int) buffer.getSize()];
        assertThat(buffer.getConstMappedRange(0, bytes.length)).isNotNull().satisfies(range -> range.get(bytes));
        buffer.unmap();
        return bytes;
    }

    /** Makes a validation error: a buffer without a usage. */
    public void makeError(String label) {
        device.createBuffer(BufferDescriptor.DEFAULT.withLabel(label).withSize(4));
    }

    /** Returns what a scope around a call on this thread took. */
    public Firing errorOf(ErrorFilter filter, Runnable call) {
        device.pushErrorScope(filter);
        call.run();
        return await(device.popErrorScope(CallbackMode.WAIT_ANY_ONLY));
    }

    public static ByteBuffer bytes(int... values) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(values.length);
        for (int value : values) {
            bytes.put((byte) value);
        }
        return bytes.flip();
    }

    /** Fails if a callback was lost, doubled or swapped. */
    public void assertNoFaults() {
        assertThat(ledger.faults()).isEmpty();
    }

    @Override
    public void close() {
        gpu.api().close();
    }
}
