package heddle.backends.program;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.ReferenceGpu;
import heddle.oracle.OwnershipLedger;
import heddle.program.ExamplePrograms;
import heddle.program.LegalProgram;
import heddle.program.Place;
import heddle.program.Player;
import heddle.program.Program;
import heddle.program.Trace;
import heddle.program.Trace.StepRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped example programs are legal, play to their end on the reference, and give everything back. */
class ExampleProgramsTest {
    private static final int REPEATS = 5;

    static List<String> names() {
        return ExamplePrograms.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void program_onTheReference_isLegalAndPlaysWhole(String name) {
        Program program = ExamplePrograms.read(name).program();
        assertThat(LegalProgram.refusals(program, LegalProgram.Abilities.of(Backends.REFERENCE)))
                .isEmpty();

        OwnershipLedger references = new OwnershipLedger(ReferenceGpu.create());
        try (Player player = new Player(program, references, Backends.REFERENCE)) {
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                Trace trace = player.play(repeat);
                assertThat(trace.steps()).extracting(StepRun::answer).doesNotContain("pending", "skipped");
                assertThat(steps(trace)).isEqualTo(all(program));
            }
            assertThat(player.faults()).isEmpty();
        }
        assertThat(references.faults()).isEmpty();
        assertThat(references.outstanding()).isEmpty();
    }

    private static long steps(Trace trace) {
        return trace.steps().stream().filter(step -> step.body() < 0).count();
    }

    private static long all(Program program) {
        return Stream.concat(Stream.of(program.prefix(), program.suffix()), program.threads().stream())
                .mapToLong(List::size)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "map-hand-over, 000102030405060708090a0b0c0d0e0f",
        "encoder-under-a-mutex, 2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a",
        "compute-counter, 05000000"
    })
    void suffix_ofAProgramThatReadsBack_loadsWhatItsThreadsMade(String name, String bytes) {
        Program program = ExamplePrograms.read(name).program();
        try (Player player = new Player(program, ReferenceGpu.create(), Backends.REFERENCE)) {
            Place last = new Place(Place.SUFFIX, program.suffix().size() - 1);
            assertThat(player.play(0).steps())
                    .filteredOn(step -> step.place().equals(last))
                    .extracting(StepRun::answer)
                    .containsExactly(bytes);
        }
    }

    @Test
    void names_ofTheFolder_areAllListed() throws Exception {
        Path one =
                Path.of(ExamplePrograms.class.getResource("map-states.program").toURI());
        try (Stream<Path> files = Files.list(one.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".program"))
                            .map(file -> file.substring(0, file.length() - ".program".length())))
                    .containsExactlyInAnyOrderElementsOf(ExamplePrograms.names());
        }
    }
}
