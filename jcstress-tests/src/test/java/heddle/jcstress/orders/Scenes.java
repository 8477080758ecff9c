package heddle.jcstress.orders;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Every shipped test with its scene. */
public final class Scenes {
    private Scenes() {}

    /** Returns the tests on a model. */
    static Map<Class<?>, Scene<?, ?, ?>> all() {
        Map<Class<?>, Scene<?, ?, ?>> all = new HashMap<>(ScopeScenes.all());
        all.putAll(MapScenes.all());
        all.putAll(FutureScenes.all());
        all.putAll(ContentScenes.all());
        all.putAll(LossScenes.all());
        all.putAll(CountScenes.all());
        return all;
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
