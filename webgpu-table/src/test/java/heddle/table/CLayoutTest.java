package heddle.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import heddle.table.CLayout.Layout;
import heddle.table.CLayout.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CLayoutTest {
    private final WebGpuTable table = SmallTable.WHOLE.parse();
    private final CLayout layout = new CLayout(table);

    @Test
    void plainStruct_ofSmallMembers_isAlignedToThem() {
        assertThat(layout.of("Point"))
                .extracting(Layout::sizeBytes, Layout::alignBytes)
                .containsExactly(8, 4);
    }

    @Test
    void extensibleStruct_hasChainPaddingAndCounts() {
        Layout spool = layout.of("SpoolDescriptor");
        assertThat(spool.members())
                .extracting(Member::name)
                .containsExactly("label", "weave", "dye", "origin", "entryCount", "entries", "wound");
        assertThat(spool.members()).extracting(Member::offsetBytes).containsExactly(8, 24, 32, 40, 48, 56, 64);
        assertThat(spool.sizeBytes()).isEqualTo(72);
    }

    @Test
    void extension_standsBehindItsChainHead() {
        Layout source = layout.of("SpoolSource");
        assertThat(source.offset("tension")).isEqualTo(16);
        assertThat(source.sizeBytes()).isEqualTo(24);
    }

    /** Three members in a struct: where the second and third stand, and how long it all is. */
    @ParameterizedTest
    @CsvSource({
        "u16, u16, u32, 2, 4, 8",
        "u16, u32, u16, 4, 8, 12",
        "u32, f64, u16, 8, 16, 24",
        "bool, usize, f32, 8, 16, 24",
        "u16, Point, u16, 4, 12, 16",
        "u32, string, u32, 8, 24, 32",
        "Dye, Weave, Weave, 8, 12, 16",
        "i32, *Point?, u16, 8, 16, 24",
    })
    void members_areAlignedToTheirSize(String a, String b, String c, int second, int third, int size) {
        String struct = "struct Odd plain\n  a: %s\n  b: %s\n  c: %s\n".formatted(a, b, c);
        SmallTable wider = SmallTable.WHOLE.replace("struct Supply", struct + "struct Supply");
        Layout odd = new CLayout(wider.parse()).of("Odd");
        assertThat(odd.members()).extracting(Member::offsetBytes).containsExactly(0, second, third);
        assertThat(odd.sizeBytes()).isEqualTo(size);
    }

    @Test
    void callbackInfo_hasAModeOnlyWhereTheCallbackHas() {
        assertThat(CLayout.callbackInfoOffsets(table.callback("Wind")))
                .containsExactly(
                        entry("nextInChain", 0),
                        entry("mode", 8),
                        entry("callback", 16),
                        entry("userdata1", 24),
                        entry("userdata2", 32));
        assertThat(CLayout.callbackInfoOffsets(table.callback("Snap")))
                .containsExactly(
                        entry("nextInChain", 0), entry("callback", 8), entry("userdata1", 16), entry("userdata2", 24));
        assertThat(CLayout.callbackInfoBytes(table.callback("Wind"))).isEqualTo(40);
    }

    @Test
    void unknownNames_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout.of("Pint"))
                .withMessageContaining("no struct Pint");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout.of("Point").offset("z"))
                .withMessageContaining("no member z");
    }
}
