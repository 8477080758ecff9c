package heddle.backends.program;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.mutant.Mutant;
import heddle.backends.mutant.Shows;
import heddle.backends.reference.ReferenceGpu;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.Judge;
import heddle.fuzz.judge.Undecided;
import heddle.oracle.OwnershipLedger;
import heddle.program.LegalProgram;
import heddle.program.Player;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.webgpu.WebGpu;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small programs, each named after the mutant that its judge must tell from the reference. */
class JudgedMutantsTest {
    private static final int RACES = 300;

    @ParameterizedTest
    @CsvSource({
        "callback-text-in-one-buffer, OWN-5",
        "cancel-waits-for-devices, ASY-13",
        "commands-grouped-by-thread, QUE-1",
        "copy-outside-lock, QUE-1",
        "info-freed-for-all, OWN-5",
        "loss-per-thread, MT-4",
        "lost-future-of-its-own, ASY-7",
        "map-state-cached-per-thread, MAP-1",
        "pointer-off-by-eight, MAP-9",
        "ranges-from-the-heap, MAP-9",
        "refused-write-done-later, MAP-6",
        "release-loses-for-no-reason, ASY-14",
        "released-device-named, ASY-14",
        "resources-die-with-their-handle, MAP-3",
        "second-device-null, TS-9",
        "submit-one-by-one, QUE-1",
        "submitted-per-thread, ERR-8",
        "submitted-when-run, QUE-1",
        "timed-wait-unchecked, ASY-8",
        "timeout-taken-as-signed, ASY-5",
        "unborn-loss-untold, ASY-14"
    })
    void mutant_isTold_andTheReferenceIsNot(String name, String clause) throws IOException {
        Program program = program(name);
        int plays = Mutant.byName(name).shows() == Shows.ALWAYS ? 3 : RACES;

        assertThat(findings(program, ReferenceGpu.create(), plays)).isEmpty();
        assertThat(findings(program, Mutant.byName(name).create(), plays))
                .extracting(Finding::clause)
                .contains(clause);
    }

    @Test
    void pointer_intoAMapAtAnUnalignedOffset_mayCountThatOnceOrTwice() throws IOException {
        Program program = program("unaligned-map");

        assertThat(findings(program, ReferenceGpu.create(), 3)).isEmpty();
        assertThat(findings(program, Mutant.byName("pointer-off-by-eight").create(), 3))
                .isEmpty();
    }

    private static Program program(String name) throws IOException {
        String file = "/heddle/judged/" + name + ".program";
        try (InputStream stream = JudgedMutantsTest.class.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            Program program = ProgramText.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            LegalProgram.require(program, LegalProgram.Abilities.of(Backends.REFERENCE));
            return program;
        }
    }

    private static List<Finding> findings(Program program, WebGpu library, int plays) {
        Judge judge = new Judge(program, true, new Undecided());
        List<Finding> findings = new ArrayList<>();
        try (Player player = new Player(program, new OwnershipLedger(library), Backends.REFERENCE)) {
            for (int i = 0; i < plays; i++) {
                findings.addAll(judge.findings(player.play(i)));
            }
            assertThat(player.faults()).isEmpty();
        }
        return findings;
    }
}
