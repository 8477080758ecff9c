package heddle.backends.export;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedLibrary;
import heddle.descriptor.ShippedDescriptors;
import heddle.pairs.Cell;
import heddle.pairs.Cells;
import heddle.pairs.PairTranscript;
import heddle.probe.Rehearsal;
import heddle.program.LegalProgram;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.webgpu.Fn;
import heddle.worker.LibraryOpener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairTranscriptTest {
    private static final BackendDescriptor REFERENCE =
            ShippedDescriptors.find("reference").orElseThrow();

    /** How many cells are looked at. */
    private static final int SAMPLE = 60;

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void cell_ofMapAndUnmap_isTheirTwoCallsOnOneBuffer() {
        Program program =
                programs(cell(Fn.BUFFER_MAP_ASYNC, Fn.BUFFER_UNMAP, "object")).get(0);

        assertThat(ProgramText.print(program)).contains("""
            thread
              map1 = buffer1.MapAsync(mode: Read, offset: 0, size: 1024, callbackInfo: AllowProcessEvents)
            """).contains("""
                thread
                  buffer1.Unmap()
                """);
    }

    @Test
    void cells_fromAllOverTheTable_areLegalPrograms() {
        List<Cell> all = new Cells().all();
        List<String> illegal = new ArrayList<>();
        for (int i = 0; i < all.size(); i += all.size() / SAMPLE) {
            Cell cell = all.get(i);
            for (Program program : programs(cell)) {
                LegalProgram.refusals(program, LegalProgram.Abilities.of(REFERENCE))
                        .forEach(refusal -> illegal.add(cell.id() + " " + refusal));
            }
        }

        assertThat(illegal).isEmpty();
    }

    private List<Program> programs(Cell cell) {
        return PairTranscript.of(
                cell, REFERENCE, rehearsal, () -> LibraryOpener.openAny(new ResolvedLibrary.InMemory("reference")), 1);
    }

    private static Cell cell(Fn a, Fn b, String sharing) {
        return new Cells()
                .all().stream()
                        .filter(cell -> cell.a() == a
                                && cell.b() == b
                                && cell.sharing().label().equals(sharing))
                        .findFirst()
                        .orElseThrow();
    }
}
