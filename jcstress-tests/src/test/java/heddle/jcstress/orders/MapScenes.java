package heddle.jcstress.orders;

import heddle.jcstress.mapping.MapState_01_PendingIsSeen;
import heddle.jcstress.mapping.MapState_02_OneMapWins;
import heddle.jcstress.mapping.MapState_03_UnmapAgainstPending;
import heddle.jcstress.mapping.MapState_04_DestroyAgainstPending;
import heddle.jcstress.mapping.MapState_06_UnmapIsSeen;
import heddle.jcstress.mapping.MapState_07_RangeAgainstUnmap;
import heddle.jcstress.mapping.MapState_09_TwoUnmaps;
import heddle.jcstress.mapping.MapState_10_DestroyAgainstUnmap;
import heddle.jcstress.mapping.MapState_11_TwoBuffers;
import heddle.jcstress.references.References_04_LastReleaseOfPending;
import heddle.model.MapState;
import java.util.Map;

/** The tests whose calls are about map state. */
final class MapScenes {
    private static final String B = "the buffer";

    private MapScenes() {}

    static Map<Class<?>, Scene<?, ?, ?>> all() {
        return Map.of(
                MapState_01_PendingIsSeen.class, pendingIsSeen(),
                MapState_02_OneMapWins.class, oneMapWins(),
                MapState_03_UnmapAgainstPending.class, unmapAgainstPending(),
                MapState_04_DestroyAgainstPending.class, destroyAgainstPending(),
                MapState_06_UnmapIsSeen.class, unmapIsSeen(),
                MapState_07_RangeAgainstUnmap.class, rangeAgainstUnmap(),
                MapState_09_TwoUnmaps.class, twoUnmaps(),
                MapState_10_DestroyAgainstUnmap.class, destroyAgainstUnmap(),
                MapState_11_TwoBuffers.class, twoBuffers(),
                References_04_LastReleaseOfPending.class, lastReleaseOfPending());
    }

    private static Scene<?, ?, ?> pendingIsSeen() {
        MapScene scene = new MapScene();
        return scene.before(scene.readable(B))
                .actor("mapper", scene.map(B, 0), Step.tell("started", "yes"))
                .actor("observer", when("started"), scene.mapState(B, "r2"));
    }

    private static Scene<?, ?, ?> oneMapWins() {
        MapScene scene = new MapScene();
        return scene.before(scene.readable(B))
                .actor("first", scene.map(B, 0))
                .actor("second", scene.map(B, 1))
                .arbiter(scene.ended(B, 0, "r1"), scene.ended(B, 1, "r2"));
    }

    private static Scene<?, ?, ?> unmapAgainstPending() {
        MapScene scene = new MapScene();
        return scene.before(scene.readable(B))
                .actor("mapper", scene.map(B, 0), scene.pump(B, 0))
                .actor("unmapper", scene.unmap(B))
                .arbiter(scene.ended(B, 0, "r1"));
    }

    private static Scene<?, ?, ?> destroyAgainstPending() {
        MapScene scene = new MapScene();
        return scene.before(scene.readable(B))
                .actor("mapper", scene.map(B, 0), scene.pump(B, 0))
                .actor("destroyer", scene.destroy(B))
                .arbiter(scene.ended(B, 0, "r1"));
    }

    private static Scene<?, ?, ?> unmapIsSeen() {
        MapScene scene = new MapScene();
        return scene.before(scene.bornMapped(B))
                .actor("unmapper", scene.unmap(B), Step.tell("unmapped", "yes"))
                .actor("observer", when("unmapped"), scene.mapState(B, "r2"));
    }

    private static Scene<?, ?, ?> rangeAgainstUnmap() {
        MapScene scene = new MapScene();
        return scene.before(scene.bornMapped(B))
                .actor("asker", scene.range(B, "r1"))
                .actor("unmapper", scene.unmap(B));
    }

    private static Scene<?, ?, ?> twoUnmaps() {
        MapScene scene = new MapScene();
        return scene.before(scene.bornMapped(B))
                .actor("unmapper", scene.unmap(B))
                .actor("other", scene.unmap(B))
                .arbiter(scene.map(B, 0), scene.ended(B, 0, "r1"));
    }

    private static Scene<?, ?, ?> destroyAgainstUnmap() {
        MapScene scene = new MapScene();
        return scene.before(scene.bornMapped(B))
                .actor("unmapper", scene.unmap(B))
                .actor("destroyer", scene.destroy(B))
                .arbiter(scene.map(B, 0), scene.ended(B, 0, "r1"));
    }

    private static Scene<?, ?, ?> twoBuffers() {
        MapScene scene = new MapScene();
        return scene.before(scene.readable("one"), scene.readable("other"))
                .actor("first", scene.map("one", 0), scene.ended("one", 0, "r1"))
                .actor("second", scene.map("other", 1), scene.ended("other", 1, "r2"));
    }

    /** The last Release does to a pending map what Destroy does. */
    private static Scene<?, ?, ?> lastReleaseOfPending() {
        MapScene scene = new MapScene();
        return scene.before(scene.readable(B), scene.map(B, 0))
                .actor("giver", scene.destroy(B))
                .actor("pumper", scene.pump(B, 0))
                .arbiter(scene.ended(B, 0, "r1"));
    }

    private static Step<MapState> when(String flag) {
        return Step.where(flag, "yes", Step.tell("r1", "AFTER"), Step.tell("r1", "DURING"));
    }
}
