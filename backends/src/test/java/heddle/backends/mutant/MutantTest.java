package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.backends.reference.Fixture;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutantTest {
    @Test
    void names_inTheCatalogue_areUniqueAndFound() {
        assertThat(Mutant.all()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Mutant.all().stream().map(Mutant::name)).doesNotHaveDuplicates();
        assertThat(Mutant.all())
                .allSatisfy(mutant -> assertThat(Mutant.byName(mutant.name())).isEqualTo(mutant));
        assertThatThrownBy(() -> Mutant.byName("none")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void clauses_ofTheFirstAreas_areEachBrokenByAMutant() {
        Stream<String> first = Stream.of(
                        clauses("MT-", 4, 8),
                        clauses("ERR-", 1, 8),
                        clauses("MAP-", 1, 7),
                        clauses("ASY-", 1, 3),
                        Stream.of("ASY-14", "MAP-9", "TS-8"))
                .flatMap(clauses -> clauses);
        List<String> broken = Mutant.all().stream()
                .flatMap(mutant -> mutant.clauses().stream())
                .toList();

        assertThat(broken).containsAll(first.toList());
    }

    @Test
    void draft_withoutFurtherSteps_isOneOfTheReferenceThatShowsAlways() {
        Mutant mutant = draft().like("nobody: an example").inLayer(gpu -> gpu);

        assertThat(mutant.base()).isEqualTo("reference");
        assertThat(mutant.shows()).isEqualTo(Shows.ALWAYS);
        assertThat(draft().like("nobody: an example")
                        .rarely()
                        .inLayer(gpu -> gpu)
                        .shows())
                .isEqualTo(Shows.RARELY);
    }

    @Test
    void draft_thatResemblesNothing_isRefused() {
        assertThatThrownBy(() -> draft().inLayer(gpu -> gpu)).hasMessageContaining("likeness");
        assertThatThrownBy(() -> draft().like("an old bug").inLayer(gpu -> gpu)).hasMessageContaining("likeness");
    }

    /** A fault is one mistake: whoever goes elsewhere meets nothing of it. */
    @ParameterizedTest
    @MethodSource("heddle.backends.mutant.Mutant#all")
    void mutant_opened_givesADeviceThatMakesABuffer(Mutant mutant) {
        try (Fixture fixture = new Fixture(mutant.create())) {
            Buffer buffer = fixture.buffer(8, BufferUsage.COPY_DST);

            assertThat(buffer.getSize()).isEqualTo(8);
        }
    }

    private static Draft draft() {
        return Mutant.planted(Family.LEAKS, "example").fault("Nothing.").breaks("TS-8");
    }

    private static Stream<String> clauses(String area, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> area + number);
    }
}
