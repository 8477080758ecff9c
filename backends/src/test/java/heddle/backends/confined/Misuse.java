package heddle.backends.confined;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.Adapter;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupEntry;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Operation;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Ways to take an object of a thread-confined library to a thread that it does not belong to; each ends its process. */
enum Misuse {
    CALL("wgpuBufferGetSize", fixture -> {
        Buffer buffer = fixture.readable(16);
        InThreads.run(buffer::getSize);
    }),
    RELEASE("wgpuBufferRelease", fixture -> {
        Buffer buffer = fixture.readable(16);
        InThreads.run(buffer::release);
    }),
    INSIDE_A_STRUCT("wgpuDeviceCreateBindGroup", fixture -> {
        BindGroupLayout layout = fixture.device.createBindGroupLayout(BindGroupLayoutDescriptor.DEFAULT);
        Buffer foreign = InThreads.call(() -> bufferOfThisThread(fixture));
        fixture.device.createBindGroup(BindGroupDescriptor.DEFAULT
                .withLayout(layout)
                .withEntries(List.of(BindGroupEntry.DEFAULT.withBuffer(foreign))));
    }),
    BROUGHT_ELSEWHERE("wgpuAdapterRelease", fixture -> {
        Operation request = fixture.instance.requestAdapter(null, CallbackMode.WAIT_ANY_ONLY);
        InThreads.run(() -> fixture.instance.waitAny(FutureWaits.of(request), Fixture.DEADLINE_NANOS));
        new Adapter(fixture.gpu, request.result().object()).release();
    });

    final String function;
    private final Consumer<Fixture> work;

    Misuse(String function, Consumer<Fixture> work) {
        this.function = function;
        this.work = work;
    }

    /** Commits the misuse that is named. */
    public static void main(String[] arguments) {
        valueOf(arguments[0]).work.accept(new Fixture(ConfinedGpu.create()));
    }

    private static Buffer bufferOfThisThread(Fixture fixture) {
        Operation request = fixture.newAdapter().requestDevice(null, CallbackMode.WAIT_ANY_ONLY);
        Device device = new Device(fixture.gpu, fixture.await(request).object());
        return Objects.requireNonNull(
                device.createBuffer(BufferDescriptor.DEFAULT.withSize(16).withUsage(BufferUsage.UNIFORM)));
    }
}
