package heddle.jcstress.orders;

import heddle.jcstress.encoders.Encoders_01_TwoAtOnce;
import heddle.jcstress.encoders.Encoders_02_OneUnderLock;
import heddle.jcstress.encoders.Encoders_03_FinishAgainstRecord;
import heddle.jcstress.futures.Futures_03_CompletionPublishes;
import heddle.jcstress.mapping.MapState_05_WriteThenUnmap;
import heddle.jcstress.mapping.MapState_08_DisjointRanges;
import heddle.jcstress.queue.Queue_01_TwoSubmits;
import heddle.jcstress.queue.Queue_02_WriteAgainstSubmit;
import heddle.jcstress.queue.Queue_03_TwoWritesToOnePlace;
import heddle.jcstress.queue.Queue_04_TwoWritesSideBySide;
import heddle.model.Bytes;
import java.util.List;
import java.util.Map;

/** The tests whose outcomes are the words that a buffer holds. */
final class ContentScenes {
    private static final int LAST_WORD = 12;

    private ContentScenes() {}

    static Map<Class<?>, Scene<?, ?, ?>> all() {
        return Map.of(
                MapState_05_WriteThenUnmap.class, writeThenUnmap(),
                MapState_08_DisjointRanges.class, disjointRanges(),
                Futures_03_CompletionPublishes.class, completionPublishes(),
                Queue_01_TwoSubmits.class, twoSubmits(),
                Queue_02_WriteAgainstSubmit.class, writeAgainstSubmit(),
                Queue_03_TwoWritesToOnePlace.class, twoWritesToOnePlace(),
                Queue_04_TwoWritesSideBySide.class, twoWritesSideBySide(),
                Encoders_01_TwoAtOnce.class, clearedAtTheEnd("first", "second"),
                Encoders_02_OneUnderLock.class, clearedAtTheEnd("first", "second"),
                Encoders_03_FinishAgainstRecord.class, clearedAtTheEnd("finisher", "recorder"));
    }

    /** What was written into the range counts from the unmap on. */
    private static Scene<?, ?, ?> writeThenUnmap() {
        ContentScene scene = new ContentScene();
        Step<Bytes> unmaps = Step.all(List.of(scene.write(0, 42), scene.write(LAST_WORD, 42)));
        return scene.actor("writer", Step.tell("written", "yes"))
                .actor(
                        "unmapper",
                        Step.where("written", "yes", Step.all(List.of(unmaps, scene.show(0, LAST_WORD))), tooEarly()));
    }

    /** Nobody reads before the unmap, so it is all one when the writes count. */
    private static Scene<?, ?, ?> disjointRanges() {
        ContentScene scene = new ContentScene();
        return scene.actor("first", scene.write(0, 1))
                .actor("second", scene.write(8, 2))
                .arbiter(scene.show(0, 8, LAST_WORD));
    }

    private static Scene<?, ?, ?> completionPublishes() {
        ContentScene scene = new ContentScene().filled(42);
        return scene.actor("mapper", Step.tell("called back", "yes"))
                .actor("reader", Step.where("called back", "yes", scene.show(0, LAST_WORD), tooEarly()));
    }

    private static Scene<?, ?, ?> twoSubmits() {
        ContentScene scene = new ContentScene().filled(-1);
        return scene.actor("first", scene.clear(0))
                .actor("second", scene.clear(4))
                .arbiter(scene.show(0, 4, 8));
    }

    private static Scene<?, ?, ?> writeAgainstSubmit() {
        ContentScene scene = new ContentScene().filled(-1);
        return scene.actor("writer", scene.write(0, 7))
                .actor("submitter", scene.clear(4))
                .arbiter(scene.show(0, 4, 8));
    }

    private static Scene<?, ?, ?> twoWritesToOnePlace() {
        ContentScene scene = new ContentScene().filled(-1);
        return scene.actor("first", scene.write(0, 1, 1, 1, 1))
                .actor("second", scene.write(0, 2, 2, 2, 2))
                .arbiter(scene.show(0, 4, 8));
    }

    private static Scene<?, ?, ?> twoWritesSideBySide() {
        ContentScene scene = new ContentScene().filled(-1);
        return scene.actor("first", scene.write(0, 1))
                .actor("second", scene.write(4, 2))
                .arbiter(scene.show(0, 4, 8));
    }

    /** The actors record, which changes nothing until the arbiter submits. */
    private static Scene<?, ?, ?> clearedAtTheEnd(String one, String other) {
        ContentScene scene = new ContentScene().filled(-1);
        return scene.actor(one).actor(other).arbiter(scene.clear(0), scene.clear(4), scene.show(0, 4, 8));
    }

    private static Step<Bytes> tooEarly() {
        return Step.all(List.of(Step.tell("r1", "EARLY"), Step.tell("r2", "EARLY")));
    }
}
