package heddle.property.encoders;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Together;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Firing;
import heddle.webgpu.LoadOp;
import heddle.webgpu.RenderPassColorAttachment;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.StoreOp;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureDimension;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureView;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MT-7: command encoders and passes work from many threads that take turns at them under a mutex.
 *
 * <p>What they record are debug groups, which need no shader: a group lost or invented leaves the groups unbalanced,
 * and an encoder with unbalanced groups is refused by Finish. Each case first sees one refused.
 */
@ExtendWith(RigParameter.class)
final class SharedPassCases {
    private static final int THREADS = 4;
    private static final int GROUPS = 16;

    /** The two commands that all encoders have. */
    private record Groups(Runnable push, Runnable pop) {}

    @Test
    @Clause("MT-7")
    @DisplayName("A command encoder takes the debug groups of four threads in turn, and a fifth finishes it")
    void commandEncoder(Rig rig) {
        expectBalanceToMatter(rig, "a command encoder", (device, use) -> {
            CommandEncoder encoder = device.createCommandEncoder(null);
            use.accept(new Groups(() -> encoder.pushDebugGroup("group"), encoder::popDebugGroup));
            return finish(rig, encoder, () -> {});
        });
    }

    @Test
    @Clause("MT-7")
    @DisplayName("A compute pass takes the commands of four threads in turn, and a fifth ends it")
    void computePass(Rig rig) {
        expectBalanceToMatter(rig, "a compute pass", (device, use) -> {
            CommandEncoder encoder = device.createCommandEncoder(null);
            ComputePassEncoder pass = encoder.beginComputePass(null);
            use.accept(new Groups(() -> pass.pushDebugGroup("group"), pass::popDebugGroup));
            rig.actor("ender").run(pass::end);
            return finish(rig, encoder, pass::release);
        });
    }

    @Test
    @Clause("MT-7")
    @DisplayName("A render pass takes the commands of four threads in turn, and a fifth ends it")
    void renderPass(Rig rig) {
        Texture target = rig.device()
                .createTexture(TextureDescriptor.DEFAULT
                        .withSize(new Extent3D(4, 4, 1))
                        .withDimension(TextureDimension._2D)
                        .withFormat(TextureFormat.RGBA8_UNORM)
                        .withUsage(TextureUsage.RENDER_ATTACHMENT));
        TextureView view = target.createView(null);
        RenderPassDescriptor descriptor =
                RenderPassDescriptor.DEFAULT.withColorAttachments(List.of(RenderPassColorAttachment.DEFAULT
                        .withView(view)
                        .withLoadOp(LoadOp.CLEAR)
                        .withStoreOp(StoreOp.STORE)));
        expectBalanceToMatter(rig, "a render pass", (device, use) -> {
            CommandEncoder encoder = device.createCommandEncoder(null);
            RenderPassEncoder pass = encoder.beginRenderPass(descriptor);
            use.accept(new Groups(() -> pass.pushDebugGroup("group"), pass::popDebugGroup));
            rig.actor("ender").run(pass::end);
            return finish(rig, encoder, pass::release);
        });
        view.release();
        target.release();
    }

    /** Records into a new encoder and returns what a scope around the recording's end was told. */
    private interface Recording {
        Firing record(Device device, Consumer<Groups> use);
    }

    private static void expectBalanceToMatter(Rig rig, String what, Recording recording) {
        Firing unbalanced =
                recording.record(rig.device(), groups -> groups.push().run());
        assertEquals(
                ErrorType.VALIDATION,
                ErrorType.of(unbalanced.type()),
                "the error of finishing " + what + " with one debug group left open");

        Firing balanced = recording.record(rig.device(), groups -> takeTurns(rig, groups));
        assertEquals(
                ErrorType.NO_ERROR,
                ErrorType.of(balanced.type()),
                "the error of finishing " + what + " in which " + THREADS + " threads pushed and popped " + GROUPS
                        + " debug groups each: " + balanced.message());
    }

    private static void takeTurns(Rig rig, Groups groups) {
        ReentrantLock mutex = new ReentrantLock(true);
        Together.of(rig, "recorder", THREADS).run(number -> {
            IntStream.range(0, GROUPS).forEach(i -> locked(mutex, groups.push()));
            IntStream.range(0, GROUPS).forEach(i -> locked(mutex, groups.pop()));
        });
    }

    private static void locked(ReentrantLock mutex, Runnable command) {
        mutex.lock();
        try {
            command.run();
        } finally {
            mutex.unlock();
        }
    }

    private static Firing finish(Rig rig, CommandEncoder encoder, Runnable releasePass) {
        Firing told = underScope(rig, () -> encoder.finish(null).release());
        releasePass.run();
        encoder.release();
        return told;
    }

    private static Firing underScope(Rig rig, Runnable finishing) {
        return rig.actor("finisher").call(() -> {
            rig.device().pushErrorScope(VALIDATION);
            finishing.run();
            return rig.popErrorScope(rig.device());
        });
    }
}
