package heddle.property.lifecycle;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.specimen.ErrorFree;
import heddle.property.specimen.ObjectType;
import heddle.property.specimen.Recipe;
import heddle.property.specimen.Specimen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of MT-3: an object of each type travels from thread to thread.
 *
 * <p>The creator also opens the device, so that everything that the object rests on comes from that one thread.
 */
@ExtendWith(RigParameter.class)
final class TravellingObjectCases {
    @ParameterizedTest
    @EnumSource(ObjectType.class)
    @Clause("MT-3")
    @DisplayName("An object made by one thread works on a second and is given up by a third")
    void usableAnywhere(ObjectType type, Rig rig) {
        Actor creator = rig.actor("creator");
        Recipe<?> recipe = creator.call(() -> type.prepare(rig, 0));
        Specimen specimen = creator.call(recipe::make);

        rig.actor("user").run(specimen::use);
        rig.actor("releaser").run(specimen::release);

        creator.run(recipe::close);
        ErrorFree.expectNoneUncaptured(rig.open());
    }
}
