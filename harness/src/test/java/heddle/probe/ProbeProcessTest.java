package heddle.probe;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DescriptorReader;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real processes, with {@link FragileLibrary} in them. */
class ProbeProcessTest {
    @Test
    void library_withoutTwoFunctions_isReadyWithoutThem() throws Exception {
        BackendProbe.Ready probe = (BackendProbe.Ready) probe("labels");

        assertThat(probe.unsupported()).containsExactly(Fn.BUFFER_SET_LABEL, Fn.COMMAND_BUFFER_SET_LABEL);
        assertThat(probe.standing(FunctionOutcome.Standing.IMPLEMENTED)).hasSize(Fn.values().length - 2);
        assertThat(probe.facts().adapterLine()).startsWith("answering, ");
    }

    @Test
    void functions_thatCrashOrHang_areNotTakenForMissing() throws Exception {
        BackendProbe.Ready probe = (BackendProbe.Ready) probe("faults");

        assertThat(probe.unsupported()).isEmpty();
        assertThat(probe.standing(FunctionOutcome.Standing.OTHERWISE_FAILED))
                .containsExactlyInAnyOrder(Fn.SAMPLER_ADD_REF, Fn.QUEUE_SUBMIT);
        assertThat(probe.functions().get(Fn.SAMPLER_ADD_REF).reason()).isEqualTo("SIGABRT in wgpuSamplerAddRef");
        assertThat(probe.functions().get(Fn.QUEUE_SUBMIT).reason())
                .isEqualTo("wgpuQueueSubmit had not returned after 2000 ms");
    }

    @Test
    void library_thatAbortsInItsLoader_isACrashWithItsLastWords() throws Exception {
        BackendProbe.Failed probe = (BackendProbe.Failed) probe("loader");

        assertThat(probe.verdict()).isEqualTo(Verdict.CRASH);
        assertThat(probe.reason()).isEqualTo("while the library was loaded: SIGABRT outside any call of webgpu.h");
        assertThat(probe.evidence()).containsExactly("the loader fell over");
    }

    @Test
    void library_thatAbortsInCreateInstance_isACrashOfThatCall() throws Exception {
        BackendProbe.Failed probe = (BackendProbe.Failed) probe("instance");

        assertThat(probe.verdict()).isEqualTo(Verdict.CRASH);
        assertThat(probe.reason()).isEqualTo("before there was a device: SIGABRT in wgpuCreateInstance");
    }

    private static BackendProbe probe(String fault) throws Exception {
        BackendDescriptor descriptor =
                DescriptorReader.read("""
                id = fragile
                library = memory:reference
                call-bound = 2
                unimplemented = panicked at \\S+:\\d+:\\d+:\\s+not implemented
                """, "fragile.descriptor", Path.of("").toAbsolutePath());
        ResolvedBackend backend =
                new ResolvedBackend(descriptor, new ResolvedLibrary.InMemory("fragile/" + fault), Map.of());
        return new LibraryProbe(System.getenv(), 2).run(backend, Set.of());
    }
}
