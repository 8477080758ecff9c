package heddle.jcstress.orders;

import static heddle.webgpu.ErrorFilter.OUT_OF_MEMORY;

import heddle.jcstress.creation.Creation_01_CreateAgainstRelease;
import heddle.jcstress.creation.Creation_02_EqualLayouts;
import heddle.jcstress.creation.Creation_03_EqualSamplers;
import heddle.jcstress.creation.Creation_04_EqualShaders;
import heddle.jcstress.creation.Creation_05_BufferAgainstTexture;
import heddle.jcstress.creation.Creation_06_ViewsOfOneTexture;
import heddle.jcstress.creation.Creation_07_TwoLabels;
import heddle.jcstress.encoders.Encoders_04_PassesSideBySide;
import heddle.jcstress.errors.ErrorScope_01_ThreadLocalStack;
import heddle.jcstress.errors.ErrorScope_02_EmptyStack;
import heddle.jcstress.errors.ErrorScope_03_NestedFilters;
import heddle.jcstress.errors.ErrorScope_04_UncapturedBeside;
import heddle.jcstress.errors.ErrorScope_05_TwoDevices;
import heddle.jcstress.errors.ErrorScope_06_PopAgainstPush;
import heddle.jcstress.errors.ErrorScope_07_ThreadEnds;
import heddle.jcstress.errors.ErrorScope_08_ThreeThreads;
import heddle.jcstress.mapping.MapState_12_WriteWhileMapped;
import heddle.jcstress.queue.Queue_05_GetQueueTwice;
import heddle.jcstress.references.References_02_LastTwoReleases;
import heddle.jcstress.references.References_03_ViewOutlivesTexture;
import java.util.HashMap;
import java.util.Map;

/** The tests whose outcomes are what error scopes tell. */
final class ScopeScenes {
    private ScopeScenes() {}

    static Map<Class<?>, Scene<?, ?, ?>> all() {
        Map<Class<?>, Scene<?, ?, ?>> scenes = new HashMap<>(Map.of(
                ErrorScope_01_ThreadLocalStack.class, threadLocalStack(),
                ErrorScope_02_EmptyStack.class, emptyStack(),
                ErrorScope_03_NestedFilters.class, nestedFilters(),
                ErrorScope_04_UncapturedBeside.class, uncapturedBeside(),
                ErrorScope_05_TwoDevices.class, twoDevices(),
                ErrorScope_06_PopAgainstPush.class, popAgainstPush(),
                ErrorScope_07_ThreadEnds.class, threadEnds(),
                ErrorScope_08_ThreeThreads.class, threeThreads(),
                MapState_12_WriteWhileMapped.class, writeWhileMapped()));
        scenes.put(Creation_01_CreateAgainstRelease.class, smallBuffers());
        scenes.put(Creation_02_EqualLayouts.class, legal("first", "second"));
        scenes.put(Creation_03_EqualSamplers.class, legal("first", "second"));
        scenes.put(Creation_04_EqualShaders.class, legal("first", "second"));
        scenes.put(Creation_05_BufferAgainstTexture.class, legal("first", "second"));
        scenes.put(Creation_06_ViewsOfOneTexture.class, legal("first", "second"));
        scenes.put(Creation_07_TwoLabels.class, legal("first", "second"));
        scenes.put(Encoders_04_PassesSideBySide.class, legal("first", "second"));
        scenes.put(Queue_05_GetQueueTwice.class, legal("first", "second"));
        scenes.put(References_02_LastTwoReleases.class, legal("first", "second"));
        scenes.put(References_03_ViewOutlivesTexture.class, legal("viewer", "giver"));
        return scenes;
    }

    private static Scene<?, ?, ?> threadLocalStack() {
        ScopeScene scene = new ScopeScene();
        return scene.actor("bystander", scene.push("bystander"), scene.pop("bystander", "r1"))
                .actor("offender", scene.push("offender"), scene.err("offender"), scene.pop("offender", "r2"));
    }

    private static Scene<?, ?, ?> emptyStack() {
        ScopeScene scene = new ScopeScene();
        return scene.actor("intruder", scene.pop("intruder", "r1"))
                .actor("owner", scene.push("owner"), scene.err("owner"), scene.pop("owner", "r2"));
    }

    private static Scene<?, ?, ?> nestedFilters() {
        ScopeScene scene = new ScopeScene();
        String out = "validationOutside";
        String in = "validationInside";
        return scene.actor(out, scene.push(out), scene.push(out, OUT_OF_MEMORY), scene.err(out))
                .then(scene.takerOfTwo(out, "r1"))
                .actor(in, scene.push(in, OUT_OF_MEMORY), scene.push(in), scene.err(in))
                .then(scene.takerOfTwo(in, "r2"));
    }

    private static Scene<?, ?, ?> uncapturedBeside() {
        ScopeScene scene = new ScopeScene();
        return scene.actor("bystander", scene.push("bystander"), scene.pop("bystander", "r1"))
                .actor("offender", scene.err("offender", "r2"));
    }

    private static Scene<?, ?, ?> twoDevices() {
        ScopeScene scene = new ScopeScene();
        return scene.actor(
                        "bystander",
                        scene.pushOn("bystanders", "bystander"),
                        scene.popOn("bystanders", "bystander", "r1"))
                .actor(
                        "offender",
                        scene.pushOn("offenders", "offender"),
                        scene.pushOn("spare", "offender"),
                        scene.errOn("offenders", "offender"),
                        scene.popOn("spare", "offender", "r2"),
                        scene.popOn("offenders", "offender", "r3"));
    }

    private static Scene<?, ?, ?> popAgainstPush() {
        ScopeScene scene = new ScopeScene();
        return scene.actor("nester", scene.push("nester"), scene.push("nester"))
                .then(scene.takerOfTwo("nester", "r1"))
                .actor("offender", scene.push("offender"), scene.err("offender"), scene.pop("offender", "r2"));
    }

    private static Scene<?, ?, ?> threadEnds() {
        ScopeScene scene = new ScopeScene();
        return scene.actor("starter", scene.push("brief")).actor("offender", scene.err("offender", "r1"));
    }

    private static Scene<?, ?, ?> threeThreads() {
        ScopeScene scene = new ScopeScene();
        return scene.actor("before", scene.push("before"), scene.pop("before", "r1"))
                .actor("offender", scene.push("offender"), scene.err("offender"), scene.pop("offender", "r2"))
                .actor("beyond", scene.push("beyond"), scene.pop("beyond", "r3"));
    }

    /** That a write to a mapped buffer is an error of its caller is taken for granted here. */
    private static Scene<?, ?, ?> writeWhileMapped() {
        ScopeScene scene = new ScopeScene();
        return scene.actor("writer", scene.push("writer"), scene.err("writer"), scene.pop("writer", "r1"))
                .actor("bystander", scene.push("bystander"), scene.pop("bystander", "r2"));
    }

    private static Scene<?, ?, ?> smallBuffers() {
        ScopeScene scene = new ScopeScene();
        return scene.actor("first", scene.push("first", OUT_OF_MEMORY), scene.pop("first", "r1"))
                .actor("second", scene.push("second", OUT_OF_MEMORY), scene.pop("second", "r2"));
    }

    /** Two actors whose calls, each in a scope of its own, are legal in any order, and so make no error. */
    private static Scene<?, ?, ?> legal(String one, String other) {
        ScopeScene scene = new ScopeScene();
        return scene.actor(one, scene.push(one), scene.pop(one, "r1"))
                .actor(other, scene.push(other), scene.pop(other, "r2"));
    }
}
