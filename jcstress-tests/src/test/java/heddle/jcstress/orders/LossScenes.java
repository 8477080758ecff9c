package heddle.jcstress.orders;

import heddle.jcstress.lifecycle.DeviceLoss_01_DestroyAgainstCreate;
import heddle.jcstress.lifecycle.DeviceLoss_02_DestroyAgainstSubmit;
import heddle.jcstress.lifecycle.DeviceLoss_03_DestroyAgainstMap;
import heddle.jcstress.lifecycle.DeviceLoss_04_DestroyAgainstScopes;
import heddle.jcstress.lifecycle.DeviceLoss_05_TwoDestroys;
import heddle.jcstress.lifecycle.DeviceLoss_06_DestroyEndsWait;
import heddle.jcstress.orders.LossModel.Call;
import heddle.jcstress.orders.LossModel.Destruction;
import java.util.Map;

/** The tests that destroy a device. */
final class LossScenes {
    private static final String DESTROYER = "destroyer";

    private LossScenes() {}

    static Map<Class<?>, Scene<?, ?, ?>> all() {
        return Map.of(
                DeviceLoss_01_DestroyAgainstCreate.class, against("creator", Call.USE),
                DeviceLoss_02_DestroyAgainstSubmit.class, against("submitter", Call.USE),
                DeviceLoss_03_DestroyAgainstMap.class, againstMap(),
                DeviceLoss_04_DestroyAgainstScopes.class, against("scoper", Call.EMPTY_SCOPE),
                DeviceLoss_05_TwoDestroys.class, twoDestroys(),
                DeviceLoss_06_DestroyEndsWait.class, endsWait());
    }

    private static Scene<?, ?, ?> against(String actor, Call call) {
        Scene<Destruction, Call, String> scene = new Scene<>(new LossModel());
        return scene.actor(actor, scene.call(call, "r1", told -> told)).actor(DESTROYER, scene.call(Call.DESTROY));
    }

    private static Scene<?, ?, ?> againstMap() {
        Scene<Destruction, Call, String> scene = new Scene<>(new LossModel());
        return scene.actor("mapper", scene.call(Call.MAP))
                .actor(DESTROYER, scene.call(Call.DESTROY))
                .arbiter(scene.call(Call.MAP_ENDED, "r1", told -> told));
    }

    private static Scene<?, ?, ?> twoDestroys() {
        Scene<Destruction, Call, String> scene = new Scene<>(new LossModel());
        return scene.actor("other", scene.call(Call.DESTROY))
                .actor(DESTROYER, scene.call(Call.DESTROY))
                .arbiter(scene.call(Call.LOST, "r1", told -> told));
    }

    private static Scene<?, ?, ?> endsWait() {
        Scene<Destruction, Call, String> scene = new Scene<>(new LossModel());
        return scene.actor("waiter", scene.call(Call.LOST, "r1", told -> "TERMINATED"))
                .actor(DESTROYER, scene.call(Call.DESTROY));
    }
}
