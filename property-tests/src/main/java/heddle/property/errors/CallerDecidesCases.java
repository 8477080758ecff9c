package heddle.property.errors;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needing;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Belongings;
import heddle.property.stage.Pipelines;
import heddle.property.stage.Together;
import heddle.webgpu.CreatePipelineAsyncStatus;
import heddle.webgpu.Device;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureView;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ERR-3: the thread that makes the faulty call decides which scope takes the error. */
@ExtendWith(RigParameter.class)
final class CallerDecidesCases {
    private static final int THREADS = 4;

    @ParameterizedTest
    @EnumSource(Fault.class)
    @Clause("ERR-3")
    @DisplayName("An error goes to the thread that makes the faulty call, whoever made what the call works on")
    void faultyCall(Fault fault, Rig rig) {
        Stage stage = Stage.of(rig);
        Actor caller = rig.actor("caller");
        Actor preparer = rig.actor("preparer");
        try (Belongings belongings = new Belongings()) {
            Runnable call = preparer.call(() -> fault.prepare(stage.open(), belongings));
            stage.push(caller, VALIDATION);
            stage.push(preparer, VALIDATION);

            caller.run(call::run);

            expectOnlyTheCallers(stage, caller, preparer);
            assertEquals(0, stage.open().uncapturedErrors().size(), "errors reported as uncaptured, of " + fault);
        }
    }

    @Test
    @Clause("ERR-3")
    @DisplayName("The error of using an invalid object goes to the thread that uses it")
    void invalidObjectUsedElsewhere(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor user = rig.actor("user");
        Actor creator = rig.actor("creator");
        stage.push(creator, VALIDATION);
        Texture invalid = creator.call(() -> stage.device()
                .createTexture(TextureDescriptor.DEFAULT
                        .withSize(new Extent3D(0, 1, 1))
                        .withFormat(TextureFormat.RGBA8_UNORM)
                        .withUsage(TextureUsage.TEXTURE_BINDING)));
        assertEquals(Stage.validation(), Stage.told(stage.pop(creator)), "a texture of width 0, made by 'creator'");
        stage.push(user, VALIDATION);
        stage.push(creator, VALIDATION);

        TextureView view = user.call(() -> invalid.createView(null));

        expectOnlyTheCallers(stage, user, creator);
        view.release();
        invalid.release();
    }

    @ParameterizedTest
    @EnumSource(AsyncCreation.class)
    @Clause("ERR-3")
    @DisplayName("The error of a pipeline created asynchronously does not go to the thread that pumps")
    void asynchronousCreation(AsyncCreation creation, Rig rig) {
        Stage stage = Stage.of(rig);
        Pipelines pipelines = Pipelines.on(stage.device());
        Actor caller = rig.actor("caller");
        Actor pumper = rig.actor("pumper");
        stage.push(caller, VALIDATION);
        stage.push(pumper, VALIDATION);

        Operation refused = caller.call(() -> creation.refused(stage.device(), pipelines));
        Firing told = pumper.call(() -> rig.await(refused));

        assertEquals(
                CreatePipelineAsyncStatus.VALIDATION_ERROR,
                CreatePipelineAsyncStatus.of(told.status()),
                "a pipeline with an entry point that its shader lacks, asked for by thread 'caller'");
        // the callback has the error; whether the caller's scope has it too is another question
        assertEquals(Stage.nothing(), Stage.told(stage.pop(pumper)), "the scope of thread 'pumper', which only pumped");
        stage.pop(caller);
        pipelines.module().release();
    }

    @Test
    @Clause("ERR-3")
    @DisplayName("Errors made at the same time go each to the thread that made it")
    void atTheSameTime(Rig rig) {
        Stage stage = Stage.of(rig);
        Together offenders = Together.of(rig, "offender", THREADS);
        offenders.actors().forEach(actor -> stage.push(actor, VALIDATION));

        offenders.run(number -> stage.err("offender " + number));

        for (Actor actor : offenders.actors()) {
            assertEquals(
                    Stage.validation(),
                    Stage.told(stage.pop(actor)),
                    "the scope of thread '" + actor.role() + "', where all of " + THREADS
                            + " threads had one and each made one error");
        }
    }

    /** A function that creates asynchronously. */
    enum AsyncCreation implements Needing {
        COMPUTE(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC) {
            @Override
            Operation refused(Device device, Pipelines pipelines) {
                return device.createComputePipelineAsync(pipelines.computeWithoutEntryPoint(), ALLOW_PROCESS_EVENTS);
            }
        },
        RENDER(Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC) {
            @Override
            Operation refused(Device device, Pipelines pipelines) {
                return device.createRenderPipelineAsync(pipelines.renderWithoutEntryPoint(), ALLOW_PROCESS_EVENTS);
            }
        };

        private final Fn function;

        AsyncCreation(Fn function) {
            this.function = function;
        }

        @Override
        public Set<Fn> functions() {
            return Set.of(function);
        }

        /** Asks for a pipeline with an entry point that its shader lacks. */
        abstract Operation refused(Device device, Pipelines pipelines);
    }

    private static void expectOnlyTheCallers(Stage stage, Actor caller, Actor other) {
        Firing others = stage.pop(other);
        if (Stage.told(others).equals(Stage.validation())) {
            fail("the error of the call made by thread '" + caller.role() + "' was taken by the scope that thread '"
                    + other.role() + "' pushed\nthe scope of thread '" + other.role() + "' was told: "
                    + others.message());
        }
        assertEquals(Stage.nothing(), Stage.told(others), "the scope of thread '" + other.role() + "'");
        assertEquals(
                Stage.validation(),
                Stage.told(stage.pop(caller)),
                "the scope of thread '" + caller.role() + "', which made the faulty call");
    }
}
