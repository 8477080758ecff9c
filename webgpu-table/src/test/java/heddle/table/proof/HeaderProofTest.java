package heddle.table.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.table.SmallTable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderProofTest {
    private final HeaderProof proof = HeaderProof.of(SmallTable.WHOLE.parse(), "loom.h", Set.of());

    @Test
    void source_hasOneAssertionALine() {
        List<String> lines = proof.source().lines().toList();
        assertThat(lines.subList(0, 2)).containsExactly("#include <stddef.h>", "#include \"loom.h\"");
        assertThat(lines).hasSize(2 + proof.rows().size());
        for (int i = 0; i < proof.rows().size(); i++) {
            assertThat(lines.get(i + 2)).contains(proof.rows().get(i));
        }
    }

    @Test
    void source_claimsEveryKindOfRow() {
        assertThat(proof.source().lines())
                .contains(
                        "_Static_assert(sizeof(WGPUSpoolDescriptor) == 72, \"struct SpoolDescriptor: 72 bytes\");",
                        "_Static_assert(offsetof(WGPUSpoolDescriptor, entryCount) == 48,"
                                + " \"struct SpoolDescriptor: entryCount at 48\");",
                        "_Static_assert(__builtin_types_compatible_p(__typeof__(((WGPUSpoolDescriptor *)0)->entries),"
                                + " WGPUPoint const *), \"struct SpoolDescriptor: entries is WGPUPoint const *\");",
                        "_Static_assert(WGPUWeave_Twill == 0xA, \"Weave: Twill = 0xA\");",
                        "static const int flag_WGPUDye_Blue = 1 / (WGPUDye_Blue == 0x2ULL); /* Dye: Blue = 0x2 */",
                        "_Static_assert(sizeof(WGPUDye) == 8, \"Dye: 8 bytes\");",
                        "_Static_assert(offsetof(WGPUSnapCallbackInfo, callback) == 8,"
                                + " \"struct SnapCallbackInfo: callback at 8\");",
                        "_Static_assert(__builtin_types_compatible_p(__typeof__(&wgpuSpoolCut), void (*)(WGPUSpool,"
                                + " uint64_t, void const *, size_t)), \"function wgpuSpoolCut: void (WGPUSpool,"
                                + " uint64_t, void const *, size_t)\");");
    }

    @Test
    void source_valueNewerThanTheHeader_isLeftOut() {
        HeaderProof older = HeaderProof.of(SmallTable.WHOLE.parse(), "loom.h", Set.of("WGPUWeave_Twill"));
        assertThat(proof.rows()).contains("Weave: Twill = 0xA");
        assertThat(older.rows())
                .doesNotContain("Weave: Twill = 0xA")
                .hasSize(proof.rows().size() - 1);
    }

    @Test
    void wrongRows_readsLinesOfErrors() {
        String output = """
                loom.c:3:1: error: static assertion failed: "struct StringView: 16 bytes"
                loom.c:4:16: warning: something else
                loom.c: In function 'x':
                loom.c:5: error: no column
                loom.c:5:9: error: twice in one line
                ./loom.h:3:4: error: not ours
                loom.c:9999:1: error: beyond the end
                """;
        assertThat(proof.wrongRows(output))
                .containsExactly("struct StringView: 16 bytes", proof.rows().get(2));
    }

    @Test
    void of_extensionWithoutItsMark_isRefused() {
        SmallTable unmarked = SmallTable.WHOLE.replace("SpoolSource = 0x7", "SpoolSauce = 0x7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeaderProof.of(unmarked.parse(), "loom.h", Set.of()))
                .withMessageContaining("SpoolSauce, SpoolSource");
    }
}
