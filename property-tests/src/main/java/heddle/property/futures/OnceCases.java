package heddle.property.futures;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.operation.Kind;
import heddle.property.operation.Patience;
import heddle.property.operation.Starter;
import heddle.property.stage.Together;
import heddle.webgpu.Operation;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of ASY-1: each operation calls back once, with its own userdata, while threads start and pump at the same time.
 *
 * <p>Userdata, and callbacks that come again later, are judged by the ledger when the rig closes.
 */
@ExtendWith(RigParameter.class)
final class OnceCases {
    private static final int STARTERS = 4;
    private static final int PUMPERS = 2;
    private static final int OPERATIONS_EACH = 6;
    private static final int EXTRA_PUMPS = 20;

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Clause("ASY-1")
    @DisplayName("Operations of one kind each call back once, under contention")
    void called(Kind kind, Rig rig) {
        try (Starter starter = new Starter(rig)) {
            List<Operation> operations = whilePumping(rig, () -> {
                List<Operation> started = startTogether(rig, starter, kind);
                Deadline.in(Patience.with(rig).multipliedBy(2))
                        .poll(() -> started.stream().allMatch(Operation::hasFired));
                return started;
            });
            IntStream.range(0, EXTRA_PUMPS).forEach(i -> rig.instance().processEvents());

            for (Operation operation : operations) {
                assertEquals(
                        1,
                        operation.firings().size(),
                        "callbacks of one of " + operations.size() + " " + kind + " callbacks, while " + PUMPERS
                                + " threads pumped");
                assertEquals(
                        kind.success(),
                        operation.result().status(),
                        "the status of one " + kind + " (" + operation.result().message() + ")");
            }
        }
    }

    private static <T> T whilePumping(Rig rig, Supplier<T> work) {
        AtomicBoolean over = new AtomicBoolean();
        List<Actor.Running<Integer>> pumping = IntStream.range(0, PUMPERS)
                .mapToObj(i -> rig.actor("pumper-" + i).start(() -> pump(rig, over)))
                .toList();
        try {
            return work.get();
        } finally {
            over.set(true); // also after a throw: nobody may pump once the rig closes
            pumping.forEach(Actor.Running::await);
        }
    }

    private static List<Operation> startTogether(Rig rig, Starter starter, Kind kind) {
        int each = kind == Kind.DEVICE || kind == Kind.DEVICE_LOST ? 1 : OPERATIONS_EACH; // devices are dear
        return Together.of(rig, "starter", STARTERS)
                .call(thread -> starter.start(kind, ALLOW_PROCESS_EVENTS, each))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static int pump(Rig rig, AtomicBoolean over) {
        int pumps = 0;
        while (!over.get()) {
            rig.instance().processEvents();
            pumps++;
            Thread.onSpinWait();
        }
        return pumps;
    }
}
