package heddle.property.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Occlusion;
import heddle.property.stage.Pipelines;
import heddle.property.stage.Together;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.RenderPassEncoder;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-7: what threads record in turn into a render pass or a bundle is drawn, as occlusion queries show. */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class SharedRenderPassCases {
    private static final int THREADS = 4;
    private static final int QUERIES = 12;

    @Test
    @Clause("MT-7")
    @DisplayName("A query that one thread begins and a third ends counts the draw of a second, or that there is none")
    void inTurn(Rig rig) {
        List<Actor> actors = Together.of(rig, "recorder", THREADS).actors();
        try (Occlusion occlusion = Occlusion.create(rig, QUERIES)) {
            CommandEncoder encoder = rig.device().createCommandEncoder(null);
            RenderPassEncoder pass = rig.actor("beginner").call(() -> encoder.beginRenderPass(occlusion.pass()));
            rig.actor("setter").run(() -> pass.setPipeline(occlusion.pipeline()));
            for (int i = 0; i < QUERIES; i++) {
                int query = i;
                actors.get(query % THREADS).run(() -> pass.beginOcclusionQuery(query));
                if (isDrawn(query)) {
                    actors.get((query + 1) % THREADS).run(() -> pass.draw(1, 1, 0, 0));
                }
                actors.get((query + 2) % THREADS).run(pass::endOcclusionQuery);
            }

            expectDrawn(rig, occlusion, encoder, pass, "queries that three threads each began, drew in and ended");
        }
    }

    @Test
    @Clause("MT-7")
    @DisplayName("Queries that four threads make in one pass, racing for the mutex, count each its own draws")
    void racing(Rig rig) {
        try (Occlusion occlusion = Occlusion.create(rig, QUERIES)) {
            CommandEncoder encoder = rig.device().createCommandEncoder(null);
            RenderPassEncoder pass = encoder.beginRenderPass(occlusion.pass());
            pass.setPipeline(occlusion.pipeline());
            ReentrantLock mutex = new ReentrantLock(true);

            Together.of(rig, "recorder", THREADS).run(thread -> {
                for (int query = thread; query < QUERIES; query += THREADS) {
                    mutex.lock();
                    try {
                        pass.beginOcclusionQuery(query);
                        if (isDrawn(query)) {
                            pass.draw(1, 1, 0, 0);
                        }
                        pass.endOcclusionQuery();
                    } finally {
                        mutex.unlock();
                    }
                }
            });

            expectDrawn(rig, occlusion, encoder, pass, "queries that four threads made in one pass");
        }
    }

    @Test
    @Clause("MT-7")
    @DisplayName("A bundle whose pipeline one thread set and in which another drew shows in a third's pass")
    void bundles(Rig rig) {
        try (Occlusion occlusion = Occlusion.create(rig, QUERIES)) {
            Actor setter = rig.actor("setter");
            Actor drawer = rig.actor("drawer");
            Actor finisher = rig.actor("finisher");
            CommandEncoder encoder = rig.device().createCommandEncoder(null);
            RenderPassEncoder pass = encoder.beginRenderPass(occlusion.pass());
            for (int i = 0; i < QUERIES; i++) {
                RenderBundleEncoder recording = rig.device()
                        .createRenderBundleEncoder(
                                RenderBundleEncoderDescriptor.DEFAULT.withDepthStencilFormat(Pipelines.DEPTH_FORMAT));
                setter.run(() -> recording.setPipeline(occlusion.pipeline()));
                if (isDrawn(i)) {
                    drawer.run(() -> recording.draw(1, 1, 0, 0));
                }
                RenderBundle bundle = finisher.call(() -> recording.finish(null));
                pass.beginOcclusionQuery(i);
                pass.executeBundles(List.of(bundle));
                pass.endOcclusionQuery();
                bundle.release();
                recording.release();
            }

            expectDrawn(rig, occlusion, encoder, pass, "queries around bundles that three threads recorded");
        }
    }

    private static boolean isDrawn(int query) {
        return query % 3 != 1;
    }

    /** Ends, finishes, submits and reads, each on another thread. */
    private static void expectDrawn(
            Rig rig, Occlusion occlusion, CommandEncoder encoder, RenderPassEncoder pass, String what) {
        rig.actor("ender").run(pass::end);
        CommandBuffer commands = rig.actor("resolver").call(() -> {
            occlusion.resolve(encoder);
            return encoder.finish(null);
        });
        rig.actor("submitter").run(() -> rig.queue().submit(List.of(commands)));

        assertEquals(
                IntStream.range(0, QUERIES)
                        .mapToObj(SharedRenderPassCases::isDrawn)
                        .toList(),
                rig.actor("reader").call(occlusion::results),
                what + ": whether something showed");
        commands.release();
        pass.release();
        encoder.release();
    }
}
