package heddle.property.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Commands;
import heddle.property.stage.GpuLog;
import heddle.property.stage.GpuLog.Pen;
import heddle.property.stage.Occlusion;
import heddle.property.stage.Pipelines;
import heddle.property.stage.Texels;
import heddle.property.stage.Together;
import heddle.webgpu.Color;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.LoadOp;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.RenderPassColorAttachment;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.StoreOp;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureView;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-8: threads record passes and bundles into encoders of their own at once, without a mutex. */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class SeparatePassesCases {
    private static final int THREADS = 4;
    private static final int ENCODERS = 4;
    private static final int DISPATCHES = 5;

    @Test
    @Clause("MT-8")
    @DisplayName("Compute passes that four threads record at once hold their own dispatches, in their order")
    void computePasses(Rig rig) {
        try (GpuLog log = GpuLog.create(rig, THREADS * ENCODERS * DISPATCHES)) {
            List<Pen> pens = IntStream.range(0, THREADS * ENCODERS * DISPATCHES)
                    .mapToObj(log::pen)
                    .toList();
            List<CommandBuffer> recorded = Together.of(rig, "recorder", THREADS)
                    .call(thread -> IntStream.range(0, ENCODERS)
                            .mapToObj(encoder -> (thread * ENCODERS + encoder) * DISPATCHES)
                            .map(from -> dispatches(rig, pens.subList(from, from + DISPATCHES)))
                            .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();

            rig.actor("submitter").run(() -> rig.queue().submit(recorded));

            assertEquals(
                    IntStream.range(0, pens.size()).boxed().toList(),
                    log.drain(),
                    "what the GPU did of " + recorded.size() + " command buffers that four threads recorded at once");
            recorded.forEach(CommandBuffer::release);
            pens.forEach(Pen::close);
        }
    }

    @Test
    @Clause("MT-8")
    @DisplayName("Render passes that four threads record at once clear their own textures, each to its own colour")
    void renderPasses(Rig rig) {
        List<Texels> textures = Stream.generate(() -> Texels.create(rig, TextureUsage.RENDER_ATTACHMENT))
                .limit(THREADS)
                .toList();
        Commands commands = new Commands(rig);
        List<CommandBuffer> recorded = Together.of(rig, "recorder", THREADS)
                .call(thread -> clearing(commands, textures.get(thread), thread + 1));

        rig.actor("submitter").run(() -> rig.queue().submit(recorded));

        for (int thread = 0; thread < THREADS; thread++) {
            ByteBuffer texels = textures.get(thread).contents();
            for (int i = 0; i < Texels.SIZE_BYTES; i++) {
                assertEquals(
                        thread + 1,
                        texels.get(i),
                        "byte " + i + " of the texture that the pass of thread 'recorder-" + thread + "' cleared");
            }
        }
        recorded.forEach(CommandBuffer::release);
        textures.forEach(Texels::close);
    }

    @Test
    @Clause("MT-8")
    @DisplayName("Of render bundles that four threads record at once, those with a draw show and the others do not")
    void bundles(Rig rig) {
        int count = THREADS * ENCODERS;
        try (Occlusion occlusion = Occlusion.create(rig, count)) {
            List<RenderBundle> bundles = Together.of(rig, "recorder", THREADS)
                    .call(thread -> IntStream.range(0, ENCODERS)
                            .mapToObj(encoder -> bundle(rig, occlusion, isDrawn(thread * ENCODERS + encoder)))
                            .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();

            new Commands(rig).submit(encoder -> {
                RenderPassEncoder pass = encoder.beginRenderPass(occlusion.pass());
                for (int i = 0; i < count; i++) {
                    pass.beginOcclusionQuery(i);
                    pass.executeBundles(List.of(bundles.get(i)));
                    pass.endOcclusionQuery();
                }
                pass.end();
                pass.release();
                occlusion.resolve(encoder);
            });

            assertEquals(
                    IntStream.range(0, count)
                            .mapToObj(SeparatePassesCases::isDrawn)
                            .toList(),
                    occlusion.results(),
                    "whether something showed of bundles that four threads recorded at once");
            bundles.forEach(RenderBundle::release);
        }
    }

    @Test
    @Statistical
    @Clause("MT-8")
    @DisplayName("Two threads that create, fill and finish an encoder at the same time get what they recorded")
    void twoAtOnce(Rig rig) {
        try (GpuLog log = GpuLog.create(rig, GpuLog.ROUNDS * 2 * DISPATCHES)) {
            List<Pen> pens =
                    IntStream.range(0, 2 * DISPATCHES).mapToObj(log::pen).toList();
            List<Integer> expected = new ArrayList<>();
            Runnable check = () -> {
                assertEquals(expected, log.drain(), "what the GPU did of command buffers recorded two at a time");
                expected.clear();
            };
            rig.race("recorder-0", "recorder-1").repeat(round -> {
                CommandBuffer[] recorded = new CommandBuffer[2];
                round.together(
                        () -> recorded[0] = dispatches(rig, pens.subList(0, DISPATCHES)),
                        () -> recorded[1] = dispatches(rig, pens.subList(DISPATCHES, 2 * DISPATCHES)));
                rig.queue().submit(List.of(recorded));
                Stream.of(recorded).forEach(CommandBuffer::release);
                IntStream.range(0, pens.size()).forEach(expected::add);
                if (round.number() % GpuLog.ROUNDS == GpuLog.ROUNDS - 1) {
                    check.run();
                }
            });
            check.run();
            pens.forEach(Pen::close);
        }
    }

    private static CommandBuffer dispatches(Rig rig, List<Pen> pens) {
        return new Commands(rig).record(encoder -> pens.forEach(pen -> pen.append(encoder)));
    }

    private static CommandBuffer clearing(Commands commands, Texels texels, int shade) {
        TextureView view = texels.texture().createView(null);
        double value = shade / 255.0;
        CommandBuffer recorded = commands.record(encoder -> {
            RenderPassEncoder pass = encoder.beginRenderPass(
                    RenderPassDescriptor.DEFAULT.withColorAttachments(List.of(RenderPassColorAttachment.DEFAULT
                            .withView(view)
                            .withLoadOp(LoadOp.CLEAR)
                            .withStoreOp(StoreOp.STORE)
                            .withClearValue(new Color(value, value, value, value)))));
            pass.end();
            pass.release();
        });
        view.release();
        return recorded;
    }

    private static RenderBundle bundle(Rig rig, Occlusion occlusion, boolean drawn) {
        RenderBundleEncoder recording = rig.device()
                .createRenderBundleEncoder(
                        RenderBundleEncoderDescriptor.DEFAULT.withDepthStencilFormat(Pipelines.DEPTH_FORMAT));
        recording.setPipeline(occlusion.pipeline());
        if (drawn) {
            recording.draw(1, 1, 0, 0);
        }
        RenderBundle bundle = recording.finish(null);
        recording.release();
        return bundle;
    }

    private static boolean isDrawn(int query) {
        return query % 3 != 1;
    }
}
