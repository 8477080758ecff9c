package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.backends.reference.Fixture;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
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

    @ParameterizedTest
    @MethodSource("heddle.backends.mutant.Mutant#all")
    void mutant_usedByOneThreadAlone_isRight(Mutant mutant) {
        try (Fixture fixture = new Fixture(mutant.create())) {
            Buffer from = fixture.buffer(BufferDescriptor.DEFAULT
                    .withSize(8)
                    .withUsage(BufferUsage.COPY_SRC)
                    .withMappedAtCreation(true));
            from.writeMappedRange(0, Fixture.bytes(1, 2, 3, 4, 5, 6, 7, 8));
            from.unmap();
            int type = fixture.errorOf(ErrorFilter.VALIDATION, () -> fixture.makeError("mine"))
                    .type();
            assertThat(type).isEqualTo(ErrorType.VALIDATION.value());
            if (!mutant.name().equals("copies-on-another-engine")) { // whose fault one thread sees
                Buffer to = fixture.readable(8);
                CommandEncoder encoder = fixture.device.createCommandEncoder(null);
                encoder.copyBufferToBuffer(from, 0, to, 0, 8);
                fixture.queue.submit(List.of(encoder.finish(null)));
                assertThat(fixture.contents(to)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
            }
            fixture.assertNoFaults();
        }
    }

    private static Stream<String> clauses(String area, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> area + number);
    }
}
