package heddle.property.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.GpuLog;
import heddle.property.stage.GpuLog.Pen;
import heddle.property.stage.Together;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-7: what threads record into a compute pass under a mutex is dispatched in the order of the lock. */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class SharedComputePassCases {
    private static final int THREADS = 4;
    private static final int TURNS = 6;

    @Test
    @Clause("MT-7")
    @DisplayName("Dispatches that four threads record into one pass, racing for the mutex, are done in lock order")
    void racing(Rig rig) {
        try (GpuLog log = GpuLog.create(rig, THREADS * TURNS)) {
            List<Pen> pens = pens(log);
            CommandEncoder encoder = rig.device().createCommandEncoder(null);
            ComputePassEncoder pass = rig.actor("beginner").call(() -> encoder.beginComputePass(null));
            rig.actor("setter").run(() -> pass.setPipeline(log.compute().pipeline()));
            ReentrantLock mutex = new ReentrantLock(true);
            List<Integer> inLockOrder = new ArrayList<>(); // guarded by the mutex

            Together.of(rig, "recorder", THREADS).run(thread -> {
                for (int turn = 0; turn < TURNS; turn++) {
                    int number = thread * TURNS + turn;
                    mutex.lock();
                    try {
                        pass.setBindGroup(0, pens.get(number).group(), new int[0]);
                        pass.dispatchWorkgroups(1, 1, 1);
                        inLockOrder.add(number);
                    } finally {
                        mutex.unlock();
                    }
                }
            });

            rig.actor("ender").run(pass::end);
            submit(rig, encoder);
            assertEquals(inLockOrder, log.drain(), "the order in which the GPU did what four threads had recorded");
            pass.release();
            encoder.release();
            pens.forEach(Pen::close);
        }
    }

    @Test
    @Clause("MT-7")
    @DisplayName("What one thread binds in a pass is what the next one's dispatch uses")
    void boundElsewhere(Rig rig) {
        Actor binder = rig.actor("binder");
        Actor dispatcher = rig.actor("dispatcher");
        try (GpuLog log = GpuLog.create(rig, THREADS * TURNS)) {
            List<Pen> pens = pens(log);
            CommandEncoder encoder = rig.device().createCommandEncoder(null);
            ComputePassEncoder pass = encoder.beginComputePass(null);
            binder.run(() -> pass.setPipeline(log.compute().pipeline()));
            for (Pen pen : pens) {
                binder.run(() -> pass.setBindGroup(0, pen.group(), new int[0]));
                dispatcher.run(() -> pass.dispatchWorkgroups(1, 1, 1));
            }
            pass.end();
            submit(rig, encoder);

            assertEquals(all(), log.drain(), "what the dispatches of one thread found bound, which another had bound");
            pass.release();
            encoder.release();
            pens.forEach(Pen::close);
        }
    }

    @Test
    @Clause("MT-7")
    @DisplayName("Passes that threads begin, use and end in turn on one encoder are done in that order")
    void passesInTurn(Rig rig) {
        List<Actor> actors = Together.of(rig, "recorder", THREADS).actors();
        try (GpuLog log = GpuLog.create(rig, THREADS * TURNS)) {
            List<Pen> pens = pens(log);
            CommandEncoder encoder = rig.device().createCommandEncoder(null);
            for (int number = 0; number < pens.size(); number++) {
                Pen pen = pens.get(number);
                ComputePassEncoder pass = at(actors, number).call(() -> encoder.beginComputePass(null));
                at(actors, number + 1).run(() -> {
                    pass.setPipeline(log.compute().pipeline());
                    pass.setBindGroup(0, pen.group(), new int[0]);
                    pass.dispatchWorkgroups(1, 1, 1);
                });
                at(actors, number + 2).run(pass::end);
                at(actors, number + 3).run(pass::release);
            }
            submit(rig, encoder);

            assertEquals(all(), log.drain(), "the order in which the GPU did passes that threads recorded in turn");
            encoder.release();
            pens.forEach(Pen::close);
        }
    }

    private static List<Pen> pens(GpuLog log) {
        return all().stream().map(log::pen).toList();
    }

    private static List<Integer> all() {
        return IntStream.range(0, THREADS * TURNS).boxed().toList();
    }

    private static Actor at(List<Actor> actors, int turn) {
        return actors.get(turn % actors.size());
    }

    private static void submit(Rig rig, CommandEncoder encoder) {
        CommandBuffer commands = rig.actor("finisher").call(() -> encoder.finish(null));
        rig.actor("submitter").run(() -> rig.queue().submit(List.of(commands)));
        commands.release();
    }
}
