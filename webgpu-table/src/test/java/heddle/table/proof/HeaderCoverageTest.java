package heddle.table.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.table.SmallTable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderCoverageTest {
    private static final String HEADER = """
            typedef struct WGPULoomImpl* WGPULoom WGPU_OBJECT_ATTRIBUTE;
            /** typedef struct WGPUGhostImpl* WGPUGhost; */
            typedef enum WGPUWeave {
                WGPUWeave_Undefined = 0x00000000,
                WGPUWeave_Twill = 0x0000000A, // WGPUWeave_Ghost = 1
                WGPUWeave_Force32 = 0x7FFFFFFF
            } WGPUWeave WGPU_ENUM_ATTRIBUTE;
            typedef WGPUFlags WGPUDye;
            static const WGPUDye WGPUDye_Red = 0x0000000000000001;
            typedef void (*WGPUWindCallback)(WGPUWeave status, void* userdata1, void* userdata2);
            typedef struct WGPUPoint {
                uint32_t x;
                WGPU_NULLABLE uint32_t const * y;
            } WGPUPoint WGPU_STRUCTURE_ATTRIBUTE;
            typedef WGPULoom (*WGPUProcCreateLoom)(void);
            WGPU_EXPORT WGPULoom wgpuCreateLoom(void) WGPU_FUNCTION_ATTRIBUTE;
            """;

    @Test
    void parse_readsNamesOutsideComments() {
        HeaderText header = HeaderText.parse(HEADER);
        assertThat(header.functions()).containsExactly("wgpuCreateLoom");
        assertThat(header.objects()).containsExactly("WGPULoom");
        assertThat(header.callbacks()).containsExactly("WGPUWindCallback");
        assertThat(header.structs()).containsOnlyKeys("WGPUPoint").containsValue(Set.of("x", "y"));
        assertThat(header.values())
                .containsEntry("WGPUWeave", Set.of("WGPUWeave_Undefined", "WGPUWeave_Twill"))
                .containsEntry("WGPUDye", Set.of("WGPUDye_Red"));
    }

    @Test
    void parse_textOfSomethingElse_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeaderText.parse("int main(void);"))
                .withMessageContaining("not the text of a webgpu.h");
    }

    @Test
    void missing_headerOfTheTable_isEmpty() {
        assertThat(missing(HEADER, Set.of())).isEmpty();
    }

    @Test
    void missing_namesEverythingThatTheTableLacks() {
        String wider = HEADER.replace("uint32_t x;", "uint32_t x; uint32_t z;")
                        .replace("WGPUWeave_Undefined", "WGPUWeave_Satin = 5, WGPUWeave_Undefined")
                + """
                typedef struct WGPULampImpl* WGPULamp;
                typedef struct WGPUShade { int colour; } WGPUShade;
                typedef enum WGPULight { WGPULight_On = 1 } WGPULight;
                typedef void (*WGPUBurnCallback)(void);
                WGPU_EXPORT void wgpuLampRelease(WGPULamp lamp);
                """;
        assertThat(missing(wider, Set.of()))
                .containsExactly(
                        "function wgpuLampRelease is not in the table",
                        "object WGPULamp is not in the table",
                        "callback WGPUBurnCallback is not in the table",
                        "struct WGPUShade is not in the table",
                        "member of WGPUPoint: z is not in the table",
                        "enumeration WGPULight is not in the table",
                        "member of WGPUWeave: WGPUWeave_Satin is not in the table");
        assertThat(missing(wider, Set.of("wgpuLampRelease"))).hasSize(6).noneMatch(line -> line.contains("Release"));
    }

    @Test
    void missing_exclusionThatTheHeaderLacks_isStale() {
        assertThat(missing(HEADER, Set.of("wgpuGone"))).containsExactly("exclusion wgpuGone is not in the header");
    }

    private static List<String> missing(String header, Set<String> excluded) {
        return HeaderCoverage.missing(SmallTable.WHOLE.parse(), HeaderText.parse(header), excluded);
    }
}
