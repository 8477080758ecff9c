package heddle.property.creation;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.specimen.DeliveredType;
import heddle.property.specimen.Delivery;
import heddle.property.specimen.ErrorFree;
import heddle.property.specimen.ObjectType;
import heddle.property.specimen.Recipe;
import heddle.property.specimen.Specimen;
import heddle.property.stage.UntilAllBegan;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of TS-8: each creation function runs on two threads at once, in even rounds with equal descriptors, so that
 * caches meet, and in odd ones with different ones, so that a mix-up shows.
 *
 * <p>What the objects rest on has been made before; each object is then put to the use that its own descriptor allows.
 */
@ExtendWith(RigParameter.class)
final class ParallelCreationCases {
    private static final int OBJECTS = 2;

    @ParameterizedTest
    @Statistical
    @EnumSource(
            value = ObjectType.class,
            names = {
                "BIND_GROUP",
                "BIND_GROUP_LAYOUT",
                "BUFFER",
                "COMMAND_ENCODER",
                "COMPUTE_PIPELINE",
                "PIPELINE_LAYOUT",
                "QUERY_SET",
                "RENDER_BUNDLE_ENCODER",
                "RENDER_PIPELINE",
                "SAMPLER",
                "SHADER_MODULE",
                "TEXTURE",
                "TEXTURE_VIEW"
            })
    @Clause("TS-8")
    @DisplayName(
            "Objects that two threads create at once, from equal or different descriptors, are what they asked for")
    void together(ObjectType type, Rig rig) {
        Race race = rig.race("creator-0", "creator-1");
        List<Recipe<?>> recipes = List.of(type.prepare(rig, 0), type.prepare(rig, 1));
        race.repeat(round -> {
            UntilAllBegan objects = new UntilAllBegan(recipes.size(), OBJECTS);
            List<Specimen> first = new ArrayList<>();
            List<Specimen> second = new ArrayList<>();
            Recipe<?> another = recipes.get(round.number() % 2);
            round.together(
                    () -> objects.repeat(() -> first.add(recipes.get(0).make())),
                    () -> objects.repeat(() -> second.add(another.make())));
            useAndRelease(first);
            useAndRelease(second);
        });
        recipes.forEach(Recipe::close);
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    @ParameterizedTest
    @Statistical
    @EnumSource(
            value = DeliveredType.class,
            names = {"COMPUTE_PIPELINE", "RENDER_PIPELINE"})
    @Clause("TS-8")
    @DisplayName("Pipelines that two threads create asynchronously at once are what they asked for")
    void asynchronously(DeliveredType type, Rig rig) {
        Race race = rig.race("creator-0", "creator-1");
        List<Delivery<?>> deliveries = List.of(type.prepare(rig, 0), type.prepare(rig, 1));
        race.repeat(round -> {
            Delivery<?> another = deliveries.get(round.number() % 2);
            Operation[] requests = new Operation[2];
            round.together(() -> requests[0] = start(deliveries.get(0)), () -> requests[1] = start(another));
            useAndRelease(
                    List.of(deliveries.get(0).take(rig.await(requests[0])), another.take(rig.await(requests[1]))));
        });
        deliveries.forEach(Delivery::close);
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    @ParameterizedTest
    @Statistical
    @EnumSource(
            value = ObjectType.class,
            names = {"BIND_GROUP_LAYOUT", "COMPUTE_PIPELINE", "SAMPLER", "SHADER_MODULE"})
    @Clause({"TS-8", "OWN-2"})
    @DisplayName("An object that is created while another thread releases the last equal one works")
    void whileReleased(ObjectType type, Rig rig) {
        Race race = rig.race("creator", "releaser");
        Recipe<?> recipe = type.prepare(rig, 0);
        race.repeat(round -> {
            Specimen old = recipe.make();
            List<Specimen> made = new ArrayList<>();
            UntilAllBegan steps = new UntilAllBegan(2, 1);
            Actor.Work release = () -> {
                steps.repeat(() -> {});
                old.release();
            };
            round.together(() -> steps.repeat(() -> made.add(recipe.make())), release);
            useAndRelease(made);
        });
        recipe.close();
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    private static Operation start(Delivery<?> delivery) {
        return delivery.start(CallbackMode.ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING);
    }

    private static void useAndRelease(List<Specimen> specimens) {
        for (Specimen specimen : specimens) {
            try {
                specimen.use();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            specimen.release();
        }
    }
}
