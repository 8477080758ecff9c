package heddle.property.ownership;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.property.stage.UntilAllBegan;
import heddle.webgpu.Buffer;
import heddle.webgpu.Queue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of QUE-4: whoever asks a device for its queue gets one that works, with a reference of its own. */
@ExtendWith(RigParameter.class)
final class QueueHandleCases {
    private static final int THREADS = 4;
    private static final int SIZE_BYTES = 64;
    private static final int VISITS = 10;

    @Test
    @Clause("QUE-4")
    @DisplayName("Threads that fetch the queue at once all write through what they got")
    void fetchedTogether(Rig rig) {
        Buffers buffers = new Buffers(rig);
        List<Buffer> targets = Stream.generate(() -> buffers.create(Buffers.READ_BACK, SIZE_BYTES))
                .limit(THREADS)
                .toList();

        Together.of(rig, "fetcher", THREADS).run(number -> {
            Queue queue = rig.device().getQueue();
            queue.writeBuffer(targets.get(number), 0, pattern(number).bytes(SIZE_BYTES));
            queue.submit(List.of());
            queue.release();
        });

        for (int number = 0; number < THREADS; number++) {
            buffers.expect(
                    rig.actor("reader-" + number),
                    targets.get(number),
                    pattern(number),
                    "what thread 'fetcher-" + number + "' wrote through the queue that it fetched");
        }
        targets.forEach(Buffer::release);
    }

    @Test
    @Clause({"QUE-4", "OWN-1"})
    @DisplayName("A queue fetched by one thread works after another has fetched and released it")
    void releasedElsewhere(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer target = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Queue kept = rig.actor("keeper").call(rig.device()::getQueue);

        rig.actor("visitor").run(() -> {
            rig.device().getQueue().release();
            rig.device().getQueue().release();
        });

        rig.actor("user").run(() -> {
            kept.writeBuffer(target, 0, pattern(0).bytes(SIZE_BYTES));
            kept.submit(List.of());
            kept.release();
        });
        buffers.expect(rig.actor("reader"), target, pattern(0), "what thread 'user' wrote through the kept queue");
        target.release();
    }

    @Test
    @Statistical
    @Clause({"QUE-4", "TS-5"})
    @DisplayName("A queue works after two threads at once have fetched and released it again and again")
    void fetchedAndReleasedTogether(Rig rig) {
        Race race = rig.race("visitor-0", "visitor-1");
        rig.open();
        race.repeat(round -> {
            UntilAllBegan visits = new UntilAllBegan(2, VISITS);
            Actor.Work visit = () -> visits.repeat(() -> rig.device().getQueue().release());
            Queue kept = rig.device().getQueue();
            round.together(visit, visit);
            kept.submit(List.of());
            kept.release();
        });
    }

    private static Pattern pattern(int number) {
        return new Pattern(80 + number);
    }
}
