package heddle.backends.layout;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.table.EnumType;
import heddle.table.WebGpuTable;
import heddle.table.proof.HeaderCoverage;
import heddle.table.proof.HeaderProof;
import heddle.table.proof.HeaderText;
import heddle.table.proof.OutOfScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table says of webgpu.h what the header says of itself. */
class TableLayoutTest {
    private static Optional<ShippedHeader> found;

    private ShippedHeader header;

    private final WebGpuTable table = WebGpuTable.load();

    @BeforeAll
    static void findHeader() throws InterruptedException {
        found = ShippedHeader.find();
    }

    @BeforeEach
    void needHeader() {
        header = ShippedHeader.orSkip(found);
    }

    @Test
    void table_everyRow_isTrueOfTheHeader(@TempDir Path folder) throws IOException, InterruptedException {
        CCompiler.Answer answer = header.check(table, folder);
        assertThat(answer.wrongRows()).as(answer.output()).isEmpty();
        assertThat(answer.accepted()).as(answer.output()).isTrue();
    }

    @Test
    void header_everyName_isInTheTableOrOutOfScope() throws IOException {
        assertThat(HeaderCoverage.missing(table, header.text(), OutOfScope.allNames()))
                .isEmpty();
    }

    @Test
    void outOfScope_nothing_isInTheTableAsWell() {
        List<String> rows = HeaderProof.of(table, "webgpu.h", Set.of()).rows();
        assertThat(OutOfScope.allNames())
                .filteredOn(name -> name.startsWith("wgpu"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(rows).noneMatch(row -> row.startsWith("function " + name + ":")));
    }

    /** A value that the header has by now is to be proved like any other. */
    @Test
    void newerValues_areInTheTableAndNotInTheHeader() throws IOException {
        Set<String> inTable =
                table.enums().values().stream().flatMap(TableLayoutTest::cNames).collect(Collectors.toSet());
        HeaderText text = header.text();
        assertThat(inTable).containsAll(ShippedHeader.NEWER_VALUES);
        assertThat(text.values().values())
                .allSatisfy(values -> assertThat(values).doesNotContainAnyElementsOf(ShippedHeader.NEWER_VALUES));
    }

    private static Stream<String> cNames(EnumType type) {
        return type.entries().stream().map(entry -> type.cName() + "_" + entry.name());
    }
}
