package heddle.property.errors;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Belongings;
import heddle.webgpu.Adapter;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of ERR-13: a callback has a message when it tells of a failure, and only then. Judged by length. */
@ExtendWith(RigParameter.class)
final class MessageCases {
    private static final int POPS = 6;
    /** The value that every callback status has for success. */
    private static final int SUCCESS = 1;

    private static final Duration LATE_CALLBACK = Duration.ofMillis(150);

    @ParameterizedTest
    @EnumSource(Reply.class)
    @Clause("ERR-13")
    @DisplayName("The message is empty if the callback tells of success, and not empty if of failure")
    void fitsTheStatus(Reply reply, Rig rig) {
        Stage stage = Stage.of(rig);
        try (Belongings belongings = new Belongings()) {
            Firing told = rig.actor("pumper").call(() -> rig.await(reply.ask(stage, belongings)));
            expectFits(told);
            takeOver(rig, told, belongings);
        }
    }

    @Test
    @Clause("ERR-13")
    @Confined
    @DisplayName("The callback that tells of a destroyed device has a message")
    void lost(Rig rig) {
        OpenDevice open = rig.open();
        open.device().destroy();
        boolean told = Deadline.in(LATE_CALLBACK).poll(() -> {
            rig.instance().processEvents();
            return open.lost().hasFired();
        });
        if (!told) {
            rig.report("no device-lost callback came whose message could be judged");
            return;
        }
        assertFalse(open.lost().result().message().isEmpty(), "the message of a device-lost callback is empty");
    }

    @Test
    @Clause("ERR-13")
    @Confined
    @DisplayName("A Pop that delivers an error has a message, one that delivers none has not")
    void popped(Rig rig) {
        Stage stage = Stage.of(rig);
        for (Fault fault : Fault.PLAIN) {
            stage.device().pushErrorScope(VALIDATION);
            fault.commit(stage.open());
            expectLength(rig.popErrorScope(stage.device()), "after " + fault);
        }
        stage.device().pushErrorScope(VALIDATION);
        expectLength(rig.popErrorScope(stage.device()), "of a scope without errors");
    }

    @Test
    @Clause("ERR-13")
    @DisplayName("The message of an uncaptured error is there on whatever thread made the error")
    void uncaptured(Rig rig) {
        Stage stage = Stage.of(rig);
        stage.err("");
        stage.err(rig.actor("offender"));
        stage.err(rig.actor("later offender"));

        assertEquals(3, stage.uncaptured(3), "errors reported, after one of each of three threads");
        for (Operation.Fired report : stage.open().uncaptured().firings()) {
            assertFalse(
                    report.firing().message().isEmpty(),
                    "an uncaptured error told on thread '" + report.thread().getName() + "' has an empty message");
        }
    }

    @Test
    @Clause("ERR-13")
    @Statistical
    @DisplayName("Messages keep to their answers while two threads pop at once")
    void whilePopping(Rig rig) {
        Stage stage = Stage.of(rig);
        Race race = rig.race("popper", "other popper");
        race.repeat(round -> {
            List<Firing> answers = Collections.synchronizedList(new ArrayList<>());
            round.together(() -> answers.addAll(pops(stage)), () -> answers.addAll(pops(stage)));
            answers.forEach(answer -> expectLength(answer, "while another thread popped too"));
        });
    }

    private static void expectFits(Firing told) {
        assertEquals(
                told.status() != SUCCESS,
                !told.message().isEmpty(),
                "whether there is a message, in a " + told.kind() + " callback with status " + told.status()
                        + ", where " + SUCCESS + " is success; it says '" + told.message() + "'");
    }

    private static void takeOver(Rig rig, Firing told, Belongings belongings) {
        if (told.object() == 0) {
            return;
        }
        switch (told.kind()) {
            case REQUEST_ADAPTER -> belongings.own(new Adapter(rig.gpu(), told.object()), Adapter::release);
            case REQUEST_DEVICE -> belongings.own(new Device(rig.gpu(), told.object()), Device::release);
            case CREATE_COMPUTE_PIPELINE_ASYNC ->
                belongings.own(new ComputePipeline(rig.gpu(), told.object()), ComputePipeline::release);
            default -> throw new IllegalStateException("an object that nobody takes over: " + told);
        }
    }

    private static List<Firing> pops(Stage stage) {
        List<Firing> answers = new ArrayList<>();
        for (int i = 0; i < POPS; i++) {
            stage.device().pushErrorScope(VALIDATION);
            if (i % 2 == 0) {
                stage.err("");
            }
            answers.add(stage.rig().await(stage.device().popErrorScope(ALLOW_PROCESS_EVENTS)));
        }
        return answers;
    }

    private static void expectLength(Firing answer, String when) {
        assertEquals(
                !ErrorType.of(answer.type()).equals(ErrorType.NO_ERROR),
                !answer.message().isEmpty(),
                "whether there is a message, in the answer of a Pop " + when + ", which says " + Stage.told(answer)
                        + " and '" + answer.message() + "'");
    }
}
