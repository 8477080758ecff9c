package heddle.fuzz.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.program.ExamplePrograms;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that programs become other programs, legal ones, whose recordings stay whole. */
class MutatorTest {
    private static final LegalProgram.Abilities ABILITIES = new LegalProgram.Abilities(64);
    private static final Program PROGRAM = ProgramText.parse("""
            heddle program 1
            plan seed 0 repeats 1 start barrier
            prefix
              open d
              b = d.CreateBuffer(descriptor: {usage: MapRead|CopyDst, size: 256})
            thread
              n = d.CreateCommandEncoder(descriptor: null)
              c = n.Finish(descriptor: null)
              d_queue.Submit(commands: [c])
              b.GetMapState()
            thread
              m = b.MapAsync(mode: Read, offset: 0, size: 256, callbackInfo: AllowProcessEvents)
              b.Unmap()
            suffix
            """);

    @Test
    void mutated_isLegalAndNew() {
        Mutator mutator = new Mutator(ABILITIES, 4);
        int made = 0;
        for (int seed = 0; seed < 200; seed++) {
            Optional<Program> child = mutator.mutated(PROGRAM, PROGRAM, new Random(seed));
            if (child.isPresent()) {
                made++;
                assertThat(LegalProgram.refusals(child.get(), ABILITIES)).isEmpty();
                assertThat(child.get()).isNotEqualTo(PROGRAM);
                assertThat(child.get().threads()).hasSizeLessThanOrEqualTo(4);
            }
        }
        assertThat(made).isGreaterThan(150);
    }

    @ParameterizedTest
    @EnumSource
    void mutation_ofItsKind_changesTheProgram(Mutation mutation) {
        assertThat(children(mutation, PROGRAM)).anyMatch(child -> !child.equals(PROGRAM));
    }

    @ParameterizedTest
    @EnumSource
    void mutation_ofARecording_submitsNothingTwice(Mutation mutation) {
        for (Program child : children(mutation, PROGRAM)) {
            List<String> submits = child.threads().stream()
                    .flatMap(List::stream)
                    .map(Step::toString)
                    .filter(step -> step.contains("QUEUE_SUBMIT"))
                    .toList();
            assertThat(submits).doesNotHaveDuplicates();
        }
    }

    @Test
    void freshNames_ofEveryExample_isLegalBesideTheOriginal() {
        for (String name : ExamplePrograms.names()) {
            Program program = ExamplePrograms.read(name).program();
            List<Step> once = FreshNames.in(program.prefix(), "_m1");
            List<Step> twice = FreshNames.in(once, "_m2");
            assertThat(once.toString()).isEqualTo(twice.toString().replace("_m2", "_m1"));
            List<Step> both = new ArrayList<>(program.prefix());
            both.addAll(once);
            Program joined = new Program(both, program.threads(), program.suffix(), program.plan());
            assertThat(LegalProgram.refusals(joined, ABILITIES)).isEmpty();
        }
    }

    private static List<Program> children(Mutation mutation, Program program) {
        List<Program> children = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            children.add(mutation.of(program, program, new Random(seed), "_m" + seed));
        }
        return children;
    }
}
