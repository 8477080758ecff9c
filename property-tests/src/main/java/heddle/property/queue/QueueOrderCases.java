package heddle.property.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Commands;
import heddle.property.stage.GpuLog;
import heddle.property.stage.GpuLog.Pen;
import heddle.property.stage.Together;
import heddle.webgpu.CommandBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of QUE-2 with a log on the GPU, which tells in which order the queue's work was done. */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class QueueOrderCases {
    private static final int THREADS = 3;
    private static final int TURNS = 8;
    private static final int WRITES = 12;
    private static final int MOST_ENTRIES = 2 * GpuLog.ROUNDS;

    @Test
    @Clause("QUE-2")
    @DisplayName("Submits of three threads that take turns are done in the order of the turns")
    void turns(Rig rig) {
        List<Actor> submitters = Together.of(rig, "submitter", THREADS).actors();
        Commands commands = new Commands(rig);
        try (GpuLog log = GpuLog.create(rig, MOST_ENTRIES)) {
            List<Pen> pens =
                    IntStream.range(0, THREADS * TURNS).mapToObj(log::pen).toList();

            for (int turn = 0; turn < pens.size(); turn++) {
                Pen pen = pens.get(turn);
                submitters.get(turn % THREADS).run(() -> commands.submit(pen::append));
            }

            assertEquals(
                    IntStream.range(0, pens.size()).boxed().toList(),
                    log.drain(),
                    "the order in which the GPU did what " + THREADS + " threads had submitted in turn");
            pens.forEach(Pen::close);
        }
    }

    @Test
    @Clause({"QUE-1", "QUE-2"})
    @DisplayName("Each of three threads at once finds its own queue writes between its own submits")
    void writesBetweenSubmits(Rig rig) {
        Commands commands = new Commands(rig);
        try (GpuLog log = GpuLog.create(rig, MOST_ENTRIES)) {
            List<Pen> pens = IntStream.range(0, THREADS).mapToObj(log::pen).toList();

            Together.of(rig, "writer", THREADS).run(thread -> {
                for (int i = 0; i < WRITES; i++) {
                    pens.get(thread).set(thread * WRITES + i);
                    commands.submit(pens.get(thread)::append);
                }
            });

            List<Integer> entries = log.drain();
            for (int thread = 0; thread < THREADS; thread++) {
                int from = thread * WRITES;
                int to = from + WRITES;
                assertEquals(
                        IntStream.range(from, to).boxed().toList(),
                        entries.stream().filter(e -> e >= from && e < to).toList(),
                        "what the submits of thread 'writer-" + thread + "' found, which wrote " + from + " to "
                                + (to - 1) + " and submitted after each; all entries: " + entries);
            }
            assertEquals(THREADS * WRITES, entries.size(), "entries of all threads: " + entries);
            pens.forEach(Pen::close);
        }
    }

    @Test
    @Clause("QUE-2")
    @DisplayName("Command buffers of one submit are done in the order of the list, whichever thread recorded them when")
    void list(Rig rig) {
        try (GpuLog log = GpuLog.create(rig, MOST_ENTRIES)) {
            List<Pen> pens = IntStream.range(0, TURNS).mapToObj(log::pen).toList();
            List<Actor> recorders = Together.of(rig, "recorder", THREADS).actors();
            List<CommandBuffer> recorded = new ArrayList<>();
            for (int i = TURNS - 1; i >= 0; i--) {
                Pen pen = pens.get(i);
                recorded.add(recorders.get(i % THREADS).call(() -> new Commands(rig).record(pen::append)));
            }
            Collections.reverse(recorded);

            rig.actor("submitter").run(() -> rig.queue().submit(recorded));

            assertEquals(
                    IntStream.range(0, TURNS).boxed().toList(),
                    log.drain(),
                    "the order in which the GPU did a list of command buffers that were recorded last to first");
            recorded.forEach(CommandBuffer::release);
            pens.forEach(Pen::close);
        }
    }

    @Test
    @Statistical
    @Clause("QUE-2")
    @DisplayName("A submit that waits for nothing but another thread's submit to return is done after it")
    void waitsForAFlag(Rig rig) {
        Commands commands = new Commands(rig);
        try (GpuLog log = GpuLog.create(rig, MOST_ENTRIES);
                Pen first = log.pen(1);
                Pen second = log.pen(2)) {
            Runnable check = () -> expectAlternating(log.drain());
            rig.race("first", "second").repeat(round -> {
                AtomicBoolean submitted = new AtomicBoolean();
                CommandBuffer before = commands.record(first::append);
                CommandBuffer after = commands.record(second::append);
                round.together(
                        () -> {
                            commands.submit(before);
                            submitted.set(true);
                        },
                        () -> {
                            Deadline.in(rig.backend().callBound()).poll(submitted::get);
                            commands.submit(after);
                        });
                if (round.number() % GpuLog.ROUNDS == GpuLog.ROUNDS - 1) {
                    check.run();
                }
            });
            check.run();
        }
    }

    private static void expectAlternating(List<Integer> entries) {
        assertEquals(
                IntStream.range(0, entries.size()).mapToObj(i -> 1 + i % 2).toList(),
                entries,
                "the GPU's log, to which thread 'first' submitted 1 and then, each time, thread 'second' 2");
    }
}
