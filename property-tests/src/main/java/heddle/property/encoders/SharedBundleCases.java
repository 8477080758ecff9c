package heddle.property.encoders;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pipelines;
import heddle.property.stage.Together;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.RenderPipeline;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MT-7: a render bundle encoder works from many threads that take turns at it under a mutex.
 *
 * <p>A draw is refused where no pipeline was set before it, which one thread does for all. No bundle is refused on
 * purpose, as some libraries end the process then; that the finishing thread's scope takes errors, another error shows.
 */
@ExtendWith(RigParameter.class)
final class SharedBundleCases {
    private static final int THREADS = 4;
    private static final int DRAWS = 16;

    @Test
    @Clause("MT-7")
    @DisplayName("A render bundle encoder takes the draws of four threads in turn, with the pipeline that a fifth set")
    void draws(Rig rig) {
        Pipelines pipelines = Pipelines.on(rig.device());
        RenderPipeline pipeline = rig.device().createRenderPipeline(pipelines.render());

        RenderBundleEncoder encoder = withDraws(rig, pipeline);
        Actor finisher = rig.actor("finisher");
        Firing control = underScope(rig, finisher, () -> badBuffer(rig));
        Firing told = underScope(rig, finisher, () -> encoder.finish(null).release());

        assertEquals(ErrorType.VALIDATION, ErrorType.of(control.type()), "the error of a bad buffer on 'finisher'");
        assertEquals(
                ErrorType.NO_ERROR,
                ErrorType.of(told.type()),
                "the error of finishing a bundle in which thread" + " 'setter' set the pipeline and then " + THREADS
                        + " threads drew in turn: " + told.message());
        encoder.release();
        pipeline.release();
        pipelines.module().release();
    }

    private static RenderBundleEncoder withDraws(Rig rig, RenderPipeline pipeline) {
        RenderBundleEncoder encoder = rig.device()
                .createRenderBundleEncoder(
                        RenderBundleEncoderDescriptor.DEFAULT.withDepthStencilFormat(Pipelines.DEPTH_FORMAT));
        rig.actor("setter").run(() -> encoder.setPipeline(pipeline));
        ReentrantLock mutex = new ReentrantLock(true);
        Together.of(rig, "drawer", THREADS)
                .run(number -> IntStream.range(0, DRAWS).forEach(i -> draw(mutex, encoder)));
        return encoder;
    }

    private static void draw(ReentrantLock mutex, RenderBundleEncoder encoder) {
        mutex.lock();
        try {
            encoder.draw(3, 1, 0, 0);
        } finally {
            mutex.unlock();
        }
    }

    private static Firing underScope(Rig rig, Actor finisher, Runnable work) {
        return finisher.call(() -> {
            rig.device().pushErrorScope(VALIDATION);
            work.run();
            return rig.popErrorScope(rig.device());
        });
    }

    private static void badBuffer(Rig rig) {
        new Buffers(rig)
                .create(BufferUsage.MAP_READ.or(BufferUsage.STORAGE), 16)
                .release();
    }
}
