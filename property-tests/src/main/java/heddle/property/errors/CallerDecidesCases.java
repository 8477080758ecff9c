package heddle.property.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Pipelines;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.CreatePipelineAsyncStatus;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of ERR-3: the thread that makes the faulty call decides which scope takes the error. */
@ExtendWith(RigParameter.class)
final class CallerDecidesCases {
    private static final int THREADS = 4;

    @Test
    @Clause("ERR-3")
    @DisplayName("The error of a refused map goes to the thread that called MapAsync, whoever pumps")
    void refusedMap(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor caller = rig.actor("caller");
        Actor pumper = rig.actor("pumper");
        Buffer buffer = stage.device()
                .createBuffer(BufferDescriptor.DEFAULT.withSize(64).withUsage(BufferUsage.COPY_DST));
        stage.push(caller, VALIDATION);
        stage.push(pumper, VALIDATION);

        Operation map = caller.call(() -> buffer.mapAsync(MapMode.READ, 0, 64, CallbackMode.ALLOW_PROCESS_EVENTS));
        Firing told = pumper.call(() -> rig.await(map));

        assertEquals(MapAsyncStatus.ERROR, MapAsyncStatus.of(told.status()), "a map for reading without MapRead");
        expectOnlyTheCallers(stage, caller, pumper);
        buffer.release();
    }

    @Test
    @Clause("ERR-3")
    @DisplayName("The error of a bad command goes to the thread that finishes the encoder")
    void finishElsewhere(Rig rig) {
        Stage stage = Stage.of(rig);
        Actor finisher = rig.actor("finisher");
        Actor recorder = rig.actor("recorder");
        Buffer buffer = stage.device()
                .createBuffer(BufferDescriptor.DEFAULT.withSize(64).withUsage(BufferUsage.COPY_DST));
        stage.push(finisher, VALIDATION);
        stage.push(recorder, VALIDATION);

        CommandEncoder encoder = recorder.call(() -> {
            CommandEncoder bad = stage.device().createCommandEncoder(null);
            bad.clearBuffer(buffer, 0, 128);
            return bad;
        });
        CommandBuffer refused = finisher.call(() -> encoder.finish(null));

        expectOnlyTheCallers(stage, finisher, recorder);
        refused.release();
        encoder.release();
        buffer.release();
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

    @Test
    @Clause("ERR-3")
    @DisplayName("The error of a pipeline created asynchronously does not go to the thread that pumps")
    void asynchronousCreation(Rig rig) {
        Stage stage = Stage.of(rig);
        Pipelines pipelines = Pipelines.on(stage.device());
        Actor caller = rig.actor("caller");
        Actor pumper = rig.actor("pumper");
        stage.push(caller, VALIDATION);
        stage.push(pumper, VALIDATION);

        Operation creation = caller.call(() -> stage.device()
                .createComputePipelineAsync(pipelines.computeWithoutEntryPoint(), CallbackMode.ALLOW_PROCESS_EVENTS));
        Firing told = pumper.call(() -> rig.await(creation));

        assertEquals(
                CreatePipelineAsyncStatus.VALIDATION_ERROR,
                CreatePipelineAsyncStatus.of(told.status()),
                "a compute pipeline with an entry point that its shader lacks, asked for by thread 'caller'");
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
