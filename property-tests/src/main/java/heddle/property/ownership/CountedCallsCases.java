package heddle.property.ownership;

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

/** Cases of OWN-1: calls that use an object up, or destroy it, leave the application's references to it alone. */
@ExtendWith(RigParameter.class)
final class CountedCallsCases {
    @ParameterizedTest
    @EnumSource(
            value = ObjectType.class,
            names = {"COMMAND_BUFFER", "COMMAND_ENCODER", "COMPUTE_PASS", "RENDER_BUNDLE_ENCODER", "RENDER_PASS"})
    @Clause("OWN-1")
    @DisplayName("After Finish, End or Submit by one thread, others still take and give back references")
    void usedUp(ObjectType type, Rig rig) {
        Recipe<?> recipe = type.prepare(rig, 0);
        Specimen specimen = recipe.make();
        rig.actor("user").run(specimen::use);

        Actor holder = rig.actor("holder");
        holder.run(specimen::addRef);
        rig.actor("releaser").run(specimen::release);

        holder.run(specimen::release);
        recipe.close();
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    @ParameterizedTest
    @EnumSource(Destroyable.class)
    @Clause("OWN-1")
    @DisplayName("After Destroy by one thread, others still read properties and give back their references")
    void destroyed(Destroyable kind, Rig rig) {
        Actor creator = rig.actor("creator");
        Actor holder = rig.actor("holder");
        Destroyable.Made made = creator.call(() -> kind.make(rig));
        holder.run(made.addRef());

        rig.actor("destroyer").run(made.destroy());

        creator.run(made.release());
        holder.run(made.readProperties());
        holder.run(made.release());
        ErrorFree.expectNoneUncaptured(rig.open());
    }
}
