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
 * Cases of MT-11: encoders may be bound to their thread where calls are proxied; whether they are is reported.
 *
 * <p>The use of a specimen records, ends or finishes, and submits what came out.
 */
@ExtendWith(RigParameter.class)
final class EncoderThreadCases {
    @ParameterizedTest
    @EnumSource(
            value = ObjectType.class,
            names = {"COMMAND_ENCODER", "COMPUTE_PASS", "RENDER_BUNDLE_ENCODER", "RENDER_PASS"})
    @Clause({"MT-11", "MT-8"})
    @DisplayName("An encoder that stays on its thread can be finished there, on any thread")
    void onItsThread(ObjectType type, Rig rig) {
        rig.open();
        for (String role : new String[] {"creator", "another creator"}) {
            Actor creator = rig.actor(role);
            Recipe<?> recipe = creator.call(() -> type.prepare(rig, 0));
            Specimen specimen = creator.call(recipe::make);
            creator.run(specimen::use);
            creator.run(specimen::release);
            creator.run(recipe::close);
        }
        ErrorFree.expectNoneUncaptured(rig.open());
        rig.report(type + ": " + (isShared(type, rig) ? "works on other threads" : "is bound to its thread"));
    }

    /** Tries what a mutex makes legal where encoders are shared, last of all. */
    private static boolean isShared(ObjectType type, Rig rig) {
        Actor creator = rig.actor("creator of a shared one");
        Recipe<?> recipe = creator.call(() -> type.prepare(rig, 0));
        Specimen specimen = creator.call(recipe::make);
        boolean shared = rig.actor("user").call(() -> {
            try {
                specimen.use();
                return true;
            } catch (AssertionError refused) { // by an error in the scope around the use
                return false;
            }
        });
        creator.run(specimen::release);
        creator.run(recipe::close);
        return shared;
    }
}
