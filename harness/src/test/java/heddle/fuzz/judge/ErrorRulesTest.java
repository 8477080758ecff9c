package heddle.fuzz.judge;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.descriptor.ShippedDescriptors;
import heddle.fuzz.generate.Abilities;
import heddle.fuzz.generate.ProgramGenerator;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests which calls that record and submit may err. */
class ErrorRulesTest {
    private static final int PROGRAMS = 600;
    /** What a device may have no room, or no feature, for. */
    private static final Set<Fn> UNKNOWN = Set.of(
            Fn.COMPUTE_PASS_ENCODER_SET_IMMEDIATES,
            Fn.RENDER_PASS_ENCODER_SET_IMMEDIATES,
            Fn.RENDER_BUNDLE_ENCODER_SET_IMMEDIATES,
            Fn.COMMAND_ENCODER_WRITE_TIMESTAMP);

    private static final String COPY =
            "e.CopyBufferToBuffer(source: a, sourceOffset: 0, destination: b, destinationOffset: 0, size: 4)";
    private static final String FINISH = "k = e.Finish(descriptor: null)";
    private static final String SUBMIT = "d_queue.Submit(commands: [k])";

    @Test
    void recording_ofAGeneratedProgram_neverErrs() {
        ProgramGenerator generator = new ProgramGenerator(
                Abilities.of(ShippedDescriptors.find("reference").orElseThrow(), Set.of()), 2, 8);
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = generator.program(seed);
            if (!Collections.disjoint(program.functions(), UNKNOWN)) {
                continue;
            }
            assertThat(blames(program, "ENCODER_"))
                    .as(() -> ProgramText.print(program))
                    .isSubsetOf(Blame.NEVER);
        }
    }

    @Test
    void submit_ofARecordingInOrder_neverErrs() {
        assertThat(submits(COPY, FINISH, SUBMIT)).containsExactly(Blame.NEVER);
    }

    @Test
    void submit_ofARecordingOutOfOrder_mayErr() {
        assertThat(submits(FINISH, COPY, SUBMIT)).containsExactly(Blame.PERHAPS);
    }

    @Test
    void submit_ofACommandOnAnUnknownBuffer_mayErr() {
        assertThat(submits(COPY.replace("destination: b", "destination: c"), FINISH, SUBMIT))
                .containsExactly(Blame.PERHAPS);
    }

    @Test
    void submit_ofSpentCommands_errs() {
        assertThat(submits(COPY, FINISH, SUBMIT, SUBMIT)).containsExactly(Blame.NEVER, Blame.SURELY);
        assertThat(submits(COPY, FINISH, "d_queue.Submit(commands: [k, k])")).containsExactly(Blame.SURELY);
    }

    @Test
    void submit_besideOneOfTheSameCommands_mayErr() {
        assertThat(submits(COPY, FINISH, "thread", SUBMIT, "thread", SUBMIT))
                .containsExactly(Blame.PERHAPS, Blame.PERHAPS);
    }

    @Test
    void submit_ofABufferThatWasMapped_errsOnlyIfItMayStillBe() {
        String map = "m = b.MapAsync(mode: Read, offset: 0, size: 64, callbackInfo: AllowProcessEvents)";
        assertThat(submits(COPY, FINISH, map, "await m", "b.Unmap()", SUBMIT)).containsExactly(Blame.NEVER);
        assertThat(submits(COPY, FINISH, map, "b.Unmap()", SUBMIT)).containsExactly(Blame.NEVER);
        assertThat(submits(COPY, FINISH, map, "await m", SUBMIT)).containsExactly(Blame.PERHAPS);
        assertThat(submits(COPY, FINISH, "b.Unmap()", map, SUBMIT)).containsExactly(Blame.PERHAPS);
        assertThat(submits(COPY, FINISH, map, "thread", "b.Unmap()", "thread", SUBMIT))
                .containsExactly(Blame.PERHAPS);
    }

    @Test
    void submit_ofABufferThatIsMappedAtCreation_errsOnlyIfItMayStillBe() {
        String make = "x = d.CreateBuffer(descriptor: {usage: CopySrc|MapWrite, size: 64, mappedAtCreation: true})";
        String copy = COPY.replace("source: a", "source: x");
        assertThat(submits(make, copy, FINISH, "x.Unmap()", SUBMIT)).containsExactly(Blame.NEVER);
        assertThat(submits(make, copy, FINISH, SUBMIT)).containsExactly(Blame.PERHAPS);
    }

    private static List<Blame> submits(String... steps) {
        StringBuilder text = new StringBuilder("""
                heddle program 1
                plan seed 7 repeats 1 start barrier
                prefix
                  open d
                  a = d.CreateBuffer(descriptor: {usage: CopyDst|CopySrc|Storage, size: 64, mappedAtCreation: false})
                  b = d.CreateBuffer(descriptor: {usage: CopyDst|MapRead, size: 64, mappedAtCreation: false})
                  c = d.CreateBuffer(descriptor: {usage: CopyDst, size: 32})
                  e = d.CreateCommandEncoder(descriptor: null)
                """);
        for (String step : steps) {
            text.append(step.equals("thread") ? "" : "  ").append(step).append('\n');
        }
        return blames(ProgramText.parse(text.toString()), Fn.QUEUE_SUBMIT.name());
    }

    private static List<Blame> blames(Program program, String functions) {
        Facts facts = new Facts(program);
        ErrorRules rules = new ErrorRules(facts);
        List<Blame> blames = new ArrayList<>();
        facts.items().forEach(item -> item.call()
                .filter(call -> call.function().name().contains(functions))
                .ifPresent(call -> blames.add(rules.blame(item))));
        return blames;
    }
}
