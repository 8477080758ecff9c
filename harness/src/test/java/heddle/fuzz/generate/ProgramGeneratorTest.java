package heddle.fuzz.generate;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ShippedDescriptors;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that random programs are legal, can be printed, come again by their seed, and use what they should. */
class ProgramGeneratorTest {
    private static final int PROGRAMS = 300;

    private final BackendDescriptor reference =
            ShippedDescriptors.find("reference").orElseThrow();

    @Test
    void programs_areLegal() {
        LegalProgram.Abilities abilities = LegalProgram.Abilities.of(reference);
        assertThat(programs(Set.of())).allSatisfy(program -> assertThat(LegalProgram.refusals(program, abilities))
                .as(() -> ProgramText.print(program))
                .isEmpty());
    }

    @Test
    void programs_readBackAsTheyWere() {
        assertThat(programs(Set.of()).limit(50))
                .allSatisfy(program -> assertThat(ProgramText.parse(ProgramText.print(program)))
                        .isEqualTo(program));
    }

    @Test
    void seed_givesTheSameProgramAgain() {
        assertThat(programs(Set.of()).toList()).isEqualTo(programs(Set.of()).toList());
    }

    @Test
    void programs_useManyFunctions() {
        Set<Fn> used = EnumSet.noneOf(Fn.class);
        programs(Set.of()).forEach(program -> used.addAll(functions(program)));
        assertThat(used.size()).isGreaterThan(80);
    }

    @Test
    void unsupportedFunctions_areNotCalled() {
        Set<Fn> unsupported = EnumSet.of(
                Fn.INSTANCE_WAIT_ANY, Fn.BUFFER_GET_MAP_STATE, Fn.BUFFER_READ_MAPPED_RANGE, Fn.BUFFER_SET_LABEL);
        assertThat(programs(unsupported))
                .allSatisfy(program -> assertThat(functions(program)).doesNotContainAnyElementsOf(unsupported));
    }

    private Stream<Program> programs(Set<Fn> unsupported) {
        ProgramGenerator generator = new ProgramGenerator(Abilities.of(reference, unsupported), 2, 8);
        return LongStream.range(0, PROGRAMS).mapToObj(generator::program);
    }

    private static List<Fn> functions(Program program) {
        Stream<Step> concurrent = program.threads().stream().flatMap(List::stream);
        return Stream.of(program.prefix().stream(), concurrent, program.suffix().stream())
                .flatMap(steps -> steps)
                .filter(Step.Call.class::isInstance)
                .map(step -> ((Step.Call) step).function())
                .toList();
    }
}
