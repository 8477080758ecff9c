package heddle.fuzz.generate;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ShippedDescriptors;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.webgpu.Fn;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that random programs are legal, can be printed, come again by their seed, and use what they should. */
class ProgramGeneratorTest {
    private static final int PROGRAMS = 600;
    private static final int MANY_PROGRAMS = 4000;

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

    /** Every function but those that free what a call filled: the player does that after each such call. */
    @Test
    void programs_useAllFunctionsOfTheTable() {
        Set<Fn> unused = EnumSet.allOf(Fn.class);
        programs(Set.of(), MANY_PROGRAMS).forEach(program -> unused.removeAll(program.functions()));
        assertThat(unused)
                .containsExactlyInAnyOrder(
                        Fn.ADAPTER_INFO_FREE_MEMBERS,
                        Fn.SUPPORTED_FEATURES_FREE_MEMBERS,
                        Fn.SUPPORTED_INSTANCE_FEATURES_FREE_MEMBERS,
                        Fn.SUPPORTED_WGSL_LANGUAGE_FEATURES_FREE_MEMBERS);
    }

    @Test
    void unsupportedFunctions_areNotCalled() {
        Set<Fn> unsupported = EnumSet.of(
                Fn.INSTANCE_WAIT_ANY, Fn.BUFFER_GET_MAP_STATE, Fn.BUFFER_READ_MAPPED_RANGE, Fn.BUFFER_SET_LABEL);
        assertThat(programs(unsupported))
                .allSatisfy(program -> assertThat(program.functions()).doesNotContainAnyElementsOf(unsupported));
    }

    private Stream<Program> programs(Set<Fn> unsupported) {
        return programs(unsupported, PROGRAMS);
    }

    private Stream<Program> programs(Set<Fn> unsupported, int count) {
        ProgramGenerator generator = new ProgramGenerator(Abilities.of(reference, unsupported), 2, 8);
        return LongStream.range(0, count).mapToObj(generator::program);
    }
}
