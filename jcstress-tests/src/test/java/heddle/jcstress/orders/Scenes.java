package heddle.jcstress.orders;

import heddle.jcstress.futures.Futures_06_DistinctIds;
import heddle.jcstress.lifecycle.DeviceLoss_01_DestroyAgainstCreate;
import heddle.jcstress.lifecycle.DeviceLoss_02_DestroyAgainstSubmit;
import heddle.jcstress.lifecycle.DeviceLoss_03_DestroyAgainstMap;
import heddle.jcstress.lifecycle.DeviceLoss_04_DestroyAgainstScopes;
import heddle.jcstress.lifecycle.DeviceLoss_05_TwoDestroys;
import heddle.jcstress.references.References_01_AddRefAgainstRelease;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Every shipped test: its scene, or why it has none. */
public final class Scenes {
    private static final String LOSS = "no model knows of the loss of a device";

    private Scenes() {}

    /** Returns the tests on a model. */
    static Map<Class<?>, Scene<?, ?, ?>> all() {
        Map<Class<?>, Scene<?, ?, ?>> all = new HashMap<>(ScopeScenes.all());
        all.putAll(MapScenes.all());
        all.putAll(FutureScenes.all());
        all.putAll(ContentScenes.all());
        return all;
    }

    /** Returns the tests to which no model applies, with the reason. */
    public static Map<Class<?>, String> withoutModel() {
        return Map.of(
                DeviceLoss_01_DestroyAgainstCreate.class, LOSS,
                DeviceLoss_02_DestroyAgainstSubmit.class, LOSS,
                DeviceLoss_03_DestroyAgainstMap.class, LOSS,
                DeviceLoss_04_DestroyAgainstScopes.class, LOSS,
                DeviceLoss_05_TwoDestroys.class, LOSS,
                Futures_06_DistinctIds.class, "no model knows of the ids of futures",
                References_01_AddRefAgainstRelease.class, "no model counts references");
    }

    /** Returns the classes of the tests on a model. */
    public static Set<Class<?>> onModels() {
        return all().keySet();
    }

    /** Returns the names of the actors of a test's scene. */
    public static Set<String> actors(Class<?> test) {
        return of(test).actors();
    }

    /** Returns the outcomes that some order of a test's calls has on its model. */
    public static Set<String> outcomes(Class<?> test, int results) {
        return of(test).outcomes(results);
    }

    private static Scene<?, ?, ?> of(Class<?> test) {
        Scene<?, ?, ?> scene = all().get(test);
        if (scene == null) {
            throw new IllegalArgumentException("not on a model: " + test.getName());
        }
        return scene;
    }
}
