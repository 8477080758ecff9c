package heddle.property.ownership;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.specimen.ErrorFree;
import heddle.property.specimen.ObjectType;
import heddle.property.specimen.Recipe;
import heddle.property.specimen.Specimen;
import heddle.property.stage.UntilAllBegan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of TS-5: references to one object are counted from many threads.
 *
 * <p>Encoders are left out, whose every call belongs under a mutex; the types here have each a way of their own to end.
 */
@ExtendWith(RigParameter.class)
final class SharedCountCases {
    private static final int PAIRS = 20;

    @ParameterizedTest
    @EnumSource(
            value = ObjectType.class,
            names = {
                "ADAPTER",
                "BIND_GROUP_LAYOUT",
                "BUFFER",
                "COMMAND_BUFFER",
                "COMPUTE_PIPELINE",
                "DEVICE",
                "INSTANCE",
                "SAMPLER",
                "TEXTURE_VIEW"
            })
    @Clause("TS-5")
    @DisplayName("A reference that another thread took keeps the object when its maker releases")
    void heldElsewhere(ObjectType type, Rig rig) {
        Actor creator = rig.actor("creator");
        Recipe<?> recipe = creator.call(() -> type.prepare(rig, 0));
        Specimen specimen = creator.call(recipe::make);

        rig.actor("holder").run(specimen::addRef);
        creator.run(specimen::release);

        rig.actor("user").run(specimen::use);
        rig.actor("releaser").run(specimen::release);
        creator.run(recipe::close);
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    @ParameterizedTest
    @Statistical
    @EnumSource(
            value = ObjectType.class,
            names = {"BUFFER", "COMPUTE_PIPELINE", "SAMPLER", "TEXTURE_VIEW"})
    @Clause("TS-5")
    @DisplayName("Threads that take and give back references at once leave the object alive")
    void countedTogether(ObjectType type, Rig rig) {
        Race race = rig.race("counter-0", "counter-1");
        Actor user = rig.actor("user");
        race.repeat(round -> {
            Recipe<?> recipe = type.prepare(rig, 0);
            Specimen specimen = recipe.make();
            UntilAllBegan pairs = new UntilAllBegan(2, PAIRS);
            Actor.Work count = () -> pairs.repeat(() -> {
                specimen.addRef();
                specimen.release();
            });
            round.together(count, count);
            user.run(specimen::use);
            specimen.release();
            recipe.close();
        });
        ErrorFree.expectNoneUncaptured(rig.open());
    }
}
