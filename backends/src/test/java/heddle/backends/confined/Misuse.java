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

/** Ways to take an object of a thread-confined library to a thread that it does not belong to; each ends its process. */
enum Misuse {
    CALL("wgpuBufferGetSize"),
    RELEASE("wgpuBufferRelease"),
    INSIDE_A_STRUCT("wgpuDeviceCreateBindGroup"),
    BROUGHT_ELSEWHERE("wgpuAdapterRelease");

    final String function;

    Misuse(String function) {
        this.function = function;
    }

    /** Commits the misuse that is named. */
    public static void main(String[] arguments) {
        Fixture fixture = new Fixture(ConfinedGpu.create());
        switch (valueOf(arguments[0])) {
            case CALL -> InThreads.run(fixture.readable(16)::getSize);
            case RELEASE -> InThreads.run(fixture.readable(16)::release);
            case INSIDE_A_STRUCT -> bindForeignBuffer(fixture);
            case BROUGHT_ELSEWHERE -> {
                Operation request = fixture.instance.requestAdapter(null, CallbackMode.WAIT_ANY_ONLY);
                InThreads.run(() -> fixture.instance.waitAny(FutureWaits.of(request), Fixture.DEADLINE_NANOS));
                new Adapter(fixture.gpu, request.result().object()).release();
            }
        }
    }

    private static void bindForeignBuffer(Fixture fixture) {
        BindGroupLayout layout = fixture.device.createBindGroupLayout(BindGroupLayoutDescriptor.DEFAULT);
        Buffer foreign = InThreads.call(() -> bufferOfThisThread(fixture));
        fixture.device.createBindGroup(BindGroupDescriptor.DEFAULT
                .withLayout(layout)
                .withEntries(List.of(BindGroupEntry.DEFAULT.withBuffer(foreign))));
    }

    private static Buffer bufferOfThisThread(Fixture fixture) {
        Operation request = fixture.newAdapter().requestDevice(null, CallbackMode.WAIT_ANY_ONLY);
        Device device = new Device(fixture.gpu, fixture.await(request).object());
        return Objects.requireNonNull(
                device.createBuffer(BufferDescriptor.DEFAULT.withSize(16).withUsage(BufferUsage.UNIFORM)));
    }
}
