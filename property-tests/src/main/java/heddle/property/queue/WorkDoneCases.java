package heddle.property.queue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Together;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of QUE-3: work-done covers what was handed in before it, by any thread.
 *
 * <p>What is done shows in maps that were asked for earlier: WebGPU's rule for onSubmittedWorkDone is that these are then
 * complete. Their callbacks may take one more ProcessEvents to come, and no more than that.
 */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class WorkDoneCases {
    private static final int THREADS = 4;
    private static final int LARGE_BYTES = 8 << 20;
    private static final int COPIES = 6; // to and fro: of so many bytes, tens of milliseconds on a software driver

    @Test
    @Clause("QUE-3")
    @DisplayName("Work-done, asked for by one thread, waits for what another had submitted")
    void workOfAnother(Rig rig) {
        try (Copying copying = new Copying(rig, LARGE_BYTES, COPIES)) {
            rig.actor("submitter").run(copying::submit);
            Operation map = rig.actor("mapper").call(copying::map);
            Actor asker = rig.actor("asker");

            Operation done = asker.call(() -> rig.queue().onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS));
            asker.run(() -> rig.await(done));

            asker.run(() -> rig.instance().processEvents());
            assertTrue(
                    map.hasFired(), "the map of what thread 'submitter' had submitted is complete once work is done");
            copying.expect("what thread 'submitter' had submitted, once thread 'asker' was told that work is done");
        }
    }

    @Test
    @Clause("QUE-3")
    @DisplayName("Work-done waits for what four threads had submitted at the same time")
    void workOfFour(Rig rig) {
        Actor asker = rig.actor("asker");
        asker.run(() -> rig.instance().processEvents()); // so that it is there when the work begins
        List<Copying> all = Stream.generate(() -> new Copying(rig, LARGE_BYTES / 2, COPIES))
                .limit(THREADS)
                .toList();
        List<Operation> maps = Together.of(rig, "submitter", THREADS).call(thread -> {
            all.get(thread).submit();
            return all.get(thread).map();
        });

        Operation done = asker.call(() -> rig.queue().onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS));
        asker.run(() -> rig.await(done));

        asker.run(() -> rig.instance().processEvents());
        for (int thread = 0; thread < THREADS; thread++) {
            assertTrue(
                    maps.get(thread).hasFired(),
                    "the map of what thread 'submitter-" + thread + "' had submitted is complete once work is done");
            all.get(thread).expect("what thread 'submitter-" + thread + "' had submitted");
        }
        all.forEach(Copying::close);
    }
}
