package heddle.jcstress.orders;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.CallbackMode.WAIT_ANY_ONLY;

import heddle.jcstress.futures.Futures_01_TwoPumps;
import heddle.jcstress.futures.Futures_02_TwoWaitOnOne;
import heddle.jcstress.futures.Futures_04_WaitAgainstProcessEvents;
import heddle.jcstress.futures.Futures_05_TwoWaitOnTwo;
import heddle.jcstress.futures.Futures_07_WaitEnds;
import heddle.jcstress.futures.Futures_08_UnmapEndsWait;
import heddle.jcstress.futures.Futures_09_PumpEndsWait;
import heddle.jcstress.mapping.MapState_13_DestroyEndsWait;
import heddle.jcstress.queue.Queue_06_TwoWorkDones;
import heddle.jcstress.references.References_05_LastReleaseEndsWait;
import java.util.List;
import java.util.Map;

/** The tests whose outcomes are what pumps and waits do with futures. */
final class FutureScenes {
    private static final String WAITER = "waiter";
    private static final String TERMINATED = "TERMINATED";

    private FutureScenes() {}

    static Map<Class<?>, Scene<?, ?, ?>> all() {
        return Map.of(
                Futures_01_TwoPumps.class, twoPumps(),
                Futures_02_TwoWaitOnOne.class, twoWaitOnOne(),
                Futures_04_WaitAgainstProcessEvents.class, waitAgainstProcessEvents(),
                Futures_05_TwoWaitOnTwo.class, twoWaitOnTwo(),
                Futures_07_WaitEnds.class, waitEnds(),
                Futures_08_UnmapEndsWait.class, endsOnSignal("unmapper"),
                Futures_09_PumpEndsWait.class, pumpEndsWait(),
                MapState_13_DestroyEndsWait.class, endsOnSignal("destroyer"),
                References_05_LastReleaseEndsWait.class, endsOnSignal("giver"),
                Queue_06_TwoWorkDones.class, twoWorkDones());
    }

    private static Scene<?, ?, ?> twoPumps() {
        FutureScene scene = new FutureScene();
        return scene.actor(
                        "first", scene.start(0, ALLOW_PROCESS_EVENTS), scene.pump("first", 0), scene.pump("first", 1))
                .actor("second", scene.start(1, ALLOW_PROCESS_EVENTS), scene.pump("second", 0), scene.pump("second", 1))
                .arbiter(scene.deliveredBy(0, "first", "second", "r1"), scene.deliveredBy(1, "second", "first", "r2"));
    }

    private static Scene<?, ?, ?> twoWaitOnOne() {
        FutureScene scene = new FutureScene();
        return scene.before(scene.start(0, WAIT_ANY_ONLY))
                .actor("first", scene.waitFor("first", 0, "r1"))
                .actor("second", scene.waitFor("second", 0, "r2"));
    }

    private static Scene<?, ?, ?> waitAgainstProcessEvents() {
        FutureScene scene = new FutureScene();
        return scene.before(scene.start(0, ALLOW_PROCESS_EVENTS))
                .actor("waiter", scene.waitFor("waiter", 0, "r1"))
                .actor("pumper", scene.pump("pumper", 0));
    }

    private static Scene<?, ?, ?> twoWaitOnTwo() {
        FutureScene scene = new FutureScene();
        return scene.before(scene.start(0, WAIT_ANY_ONLY), scene.start(1, WAIT_ANY_ONLY))
                .actor("first", scene.waitFor("first", 0, "r1"))
                .actor("second", scene.waitFor("second", 1, "r2"));
    }

    /** Whatever the signal does to the map, it ends, and so does the wait. */
    private static Scene<?, ?, ?> endsOnSignal(String signal) {
        FutureScene scene = new FutureScene();
        return scene.before(scene.start(0, WAIT_ANY_ONLY))
                .actor(WAITER, scene.waitUntil(WAITER, 0, "said"), Step.tell("r1", TERMINATED))
                .actor(signal);
    }

    /** The wait also ends when the pump has run the callback. */
    private static Scene<?, ?, ?> pumpEndsWait() {
        FutureScene scene = new FutureScene();
        return scene.before(scene.start(0, ALLOW_PROCESS_EVENTS))
                .actor(WAITER, scene.waitUntil(WAITER, 0, "said"), Step.tell("r1", TERMINATED))
                .actor("pumper", scene.pump("pumper", 0));
    }

    /** Each thread pumps until its own callback has come, which the other's pump may bring too. */
    private static Scene<?, ?, ?> twoWorkDones() {
        FutureScene scene = new FutureScene();
        return scene.actor("first", scene.start(0, ALLOW_PROCESS_EVENTS), scene.pump("first", 1))
                .then(List.of(scene.pumpUntil("first", 0), Step.tell("r1", "SUCCESS")))
                .actor("second", scene.start(1, ALLOW_PROCESS_EVENTS), scene.pump("second", 0))
                .then(List.of(scene.pumpUntil("second", 1), Step.tell("r2", "SUCCESS")));
    }

    /** Whatever the unmap does to the map, it ends, and so does the wait. */
    private static Scene<?, ?, ?> waitEnds() {
        FutureScene scene = new FutureScene();
        return scene.before(scene.start(0, WAIT_ANY_ONLY))
                .actor("waiter", scene.waitUntil("waiter", 0, "r1"))
                .actor("unmapper");
    }
}
