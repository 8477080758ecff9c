package heddle.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedLibrary;
import heddle.descriptor.ShippedDescriptors;
import heddle.probe.Rehearsal;
import heddle.program.Claim;
import heddle.program.Program;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairClaimsTest {
    private static final BackendDescriptor REFERENCE =
            ShippedDescriptors.find("reference").orElseThrow();
    private static final Cell MAP_AND_UNMAP = new Cell(Fn.BUFFER_MAP_ASYNC, Fn.BUFFER_UNMAP, Sharing.OBJECT, false);

    @Test
    void answer_inNeitherOrder_isHeldToThoseOfBothOrders() {
        assertThat(claim(Verdict.VIOLATION, "the first call was answered with status 3, which it is in neither order"))
                .contains(new Claim.NoOrderExplains(List.of("map1"), Set.of(List.of("Success"), List.of("Aborted"))));
    }

    @Test
    void error_inNeitherOrder_isAnErrorThatNothingExplains() {
        assertThat(claim(Verdict.VIOLATION, "an error that comes in neither order: concurrent operations"))
                .contains(new Claim.UnexplainedError("device1"));
    }

    @Test
    void callback_thatNeverCame_isAHang() {
        assertThat(claim(Verdict.VIOLATION, "the BUFFER_MAP callback had not fired after 10000 ms"))
                .contains(new Claim.Hung());
    }

    @Test
    void crash_ofTheProcess_isADeath() {
        assertThat(claim(Verdict.CRASH, "SIGSEGV in wgpuBufferUnmap")).contains(new Claim.Died());
    }

    private static Optional<Claim> claim(Verdict verdict, String reason) {
        Program program = PairTranscript.of(MAP_AND_UNMAP, REFERENCE, new Rehearsal(), PairClaimsTest::reference, 1)
                .get(0);
        CellResult failing =
                CellResult.of(MAP_AND_UNMAP, new CellOutcome(verdict, reason, 10, 5, Duration.ofMillis(1)));
        return new PairClaims(REFERENCE, PairClaimsTest::reference).of(failing, program);
    }

    private static WebGpu reference() {
        return LibraryOpener.openAny(new ResolvedLibrary.InMemory("reference"));
    }
}
