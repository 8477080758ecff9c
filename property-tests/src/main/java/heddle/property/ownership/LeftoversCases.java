package heddle.property.ownership;

import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.MissingAbilityException;
import heddle.cases.Pumping;
import heddle.cases.Rig;
import heddle.oracle.Leftovers;
import heddle.probe.ExampleCalls;
import heddle.probe.ExampleObjects;
import heddle.probe.Stage;
import heddle.property.RigParameter;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Device;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of OWN-1 by the library's own count: what has no reference left is no longer held. Only a library that counts its
 * objects can be judged so.
 */
@ExtendWith(RigParameter.class)
final class LeftoversCases {
    /** Each costs the patience of one look. */
    private static final int MOST_SHOWN = 4;

    private static final int OBJECTS = 8;

    @ParameterizedTest
    @EnumSource(Owner.class)
    @Clause("OWN-1")
    @Confined
    @DisplayName("What its functions make is no longer held once it was given back")
    void functions(Owner owner, Rig rig) {
        ExampleCalls examples = ExampleCalls.all();
        Stage stage = new Stage(rig.gpu(), rig.opener(), new Pumping(rig.backend()), rig.instance(), rig.open());
        List<String> kept = new ArrayList<>();
        for (Fn function : owner.functions()) {
            if (!rig.bench().unsupported().contains(function) && kept.size() < MOST_SHOWN) {
                List<String> left = leftBy(rig, () -> play(examples, function, stage));
                left.forEach(object -> kept.add(object + " after " + function.cName()));
            }
        }
        if (!kept.isEmpty()) {
            fail("still held, though all that the function made was given back: " + String.join(", ", kept)
                    + (kept.size() < MOST_SHOWN ? "" : "; perhaps more"));
        }
    }

    @Test
    @Clause("OWN-1")
    @Confined
    @DisplayName("An encoder that is never finished is no longer held once it was given back")
    void neverFinished(Rig rig) {
        expectNothingLeft(rig, "encoders that were never finished", device -> device.createCommandEncoder(null)
                .release());
    }

    @Test
    @Clause("OWN-1")
    @Confined
    @DisplayName("A command buffer that is never submitted is no longer held once it was given back")
    void neverSubmitted(Rig rig) {
        expectNothingLeft(rig, "command buffers that were never submitted", device -> {
            CommandEncoder encoder = device.createCommandEncoder(null);
            CommandBuffer commands = encoder.finish(null);
            encoder.release();
            commands.release();
        });
    }

    @Test
    @Clause("OWN-1")
    @Confined
    @DisplayName("A command buffer that was submitted is no longer held once it was given back")
    void submitted(Rig rig) {
        expectNothingLeft(rig, "command buffers that were submitted", device -> {
            CommandEncoder encoder = device.createCommandEncoder(null);
            CommandBuffer commands = encoder.finish(null);
            rig.queue().submit(List.of(commands));
            encoder.release();
            commands.release();
        });
    }

    private static void expectNothingLeft(Rig rig, String what, Consumer<Device> makeAndRelease) {
        Device device = rig.device();
        List<String> left = leftBy(rig, () -> {
            for (int i = 0; i < OBJECTS; i++) {
                makeAndRelease.accept(device);
            }
        });
        if (!left.isEmpty()) {
            fail("of " + OBJECTS + " " + what + ", all given back, the library still holds " + String.join(", ", left));
        }
    }

    private static List<String> leftBy(Rig rig, Runnable work) {
        Leftovers leftovers = Leftovers.since(rig.bench().raw(), rig.instance());
        if (!leftovers.canTell()) {
            throw new MissingAbilityException("a count of its objects");
        }
        work.run();
        leftovers.look();
        return leftovers.found();
    }

    private static void play(ExampleCalls examples, Fn function, Stage stage) {
        try (ExampleObjects objects = new ExampleObjects(stage)) {
            examples.of(function).prepare(objects).run();
            objects.settle();
        }
    }
}
