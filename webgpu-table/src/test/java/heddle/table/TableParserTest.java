package heddle.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import heddle.table.FunctionRow.Effect;
import heddle.table.FunctionRow.EffectKind;
import heddle.table.FunctionRow.Threading;
import heddle.table.StructType.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableParserTest {
    private final WebGpuTable table = SmallTable.WHOLE.parse();

    @Test
    void enums_keepOrderAndValues() {
        assertThat(table.enums().get("Weave").entries())
                .extracting(EnumType.Entry::name, EnumType.Entry::value)
                .containsExactly(tuple("Undefined", 0L), tuple("2DPlain", 1L), tuple("Twill", 10L));
        assertThat(table.enums().values())
                .extracting(EnumType::name, EnumType::flags)
                .containsExactly(tuple("SType", false), tuple("Weave", false), tuple("Dye", true));
    }

    @Test
    void structs_keepHeadAndDefaults() {
        assertThat(table.struct("SpoolSource").kind()).isEqualTo(Kind.EXTENSION);
        assertThat(table.struct("SpoolSource").extended()).containsExactly("SpoolDescriptor");
        assertThat(table.struct("Supply").freesMembers()).isTrue();
        assertThat(table.struct("Point").fields())
                .extracting(StructType.Field::name, StructType.Field::defaultText)
                .containsExactly(tuple("x", null), tuple("y", "1"));
    }

    @Test
    void functions_keepOwnerThreadingAndEffects() {
        assertThat(table.functions())
                .extracting(FunctionRow::cName, FunctionRow::threading)
                .contains(
                        tuple("wgpuCreateLoom", Threading.FREE),
                        tuple("wgpuLoomWind", Threading.CALLBACK),
                        tuple("wgpuSpoolCut", Threading.ENCODER));
        FunctionRow wind = table.functions().get(2);
        assertThat(wind.callback()).isEqualTo("Wind");
        assertThat(wind.effects()).containsExactly(new Effect(EffectKind.DELIVERS, "Spool"));
        assertThat(table.objects().values())
                .containsExactly(new ObjectType("Loom", null), new ObjectType("Spool", "Loom"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Twill = 0xA            | Twill = 10             | enums.table:6: cannot read this row",
                "Twill = 0xA            | Undefined = 0xA        | enums.table:6: Undefined stands twice",
                "Twill = 0xA            | Twill = 0x1FFFFFFFFFFFFFFFFF | enums.table:6:",
                "flags Dye              | enum Weave             | enums.table:7: Weave stands twice",
                "flags Dye              | set Dye                | enums.table:7: cannot read this row",
                "struct Point plain     | struct Point round     | structs.table:1: cannot read this row",
                "x: u32                 | x u32                  | structs.table:2: cannot read this row",
                "y: u32                 | x: u32                 | structs.table:3: x stands twice",
                "origin: Point          | origin: Pint           | structs.table:9: no type Pint in the table",
                "entries: [Point]       | entries: [Point        | structs.table:10: not an array type",
                "entries: [Point]       | entries: *Pint?        | structs.table:10: no type Pint in the table",
                "of SpoolDescriptor     | of Spool               | structs.table:12: no type Spool in the table",
                "struct Supply plain    | struct Point plain     | structs.table:14: Point stands twice",
                "callback Wind moded    | callback Wind slow     | callbacks.table:1: cannot read this row",
                "callback Snap          | callback Wind          | callbacks.table:2: Wind stands twice",
                "spool: *Spool          | spool: *Spoon          | callbacks.table:2: no type Spoon in the table",
                "CreateLoom   free      | CreateLoom   busy      | functions.table:2: cannot read this row",
                "creates Loom           | makes Loom             | functions.table:2:",
                "creates Loom           | creates                | functions.table:2: not an effect: creates",
                "creates Loom           | creates Lamp           | functions.table:2: no object Lamp in the table",
                "out Supply             | out Supplies           | functions.table:4: no type Supplies in the table",
                "GetSupply              | Wind                   | functions.table:5: wgpuLoomWind stands twice",
                "callback Wind)         | callback Wound)        | functions.table:5: no callback Wound in the table",
                "-> u64                 | -> u65                 | functions.table:5: no type u65 in the table",
                "of Loom                | of Lamp                | functions.table:7: no object Lamp in the table",
                "object Loom            | thing Loom             | functions.table:3: cannot read this row",
                "data: bytes            | data: bytesize         | functions.table:8: no type bytesize in the table",
            })
    void parse_brokenRow_isToldWithFileAndLine(String part, String broken, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallTable.WHOLE.replace(part, broken).parse())
                .withMessageStartingWith(expected);
    }

    @Test
    void parse_rowBeforeAnyHead_isToldWithFileAndLine() {
        SmallTable headless = SmallTable.WHOLE.replace("global\n", "");
        assertThatIllegalArgumentException()
                .isThrownBy(headless::parse)
                .withMessageStartingWith("functions.table:1: a row before any head: CreateLoom");
    }

    @Test
    void load_shippedTable_isWhole() {
        WebGpuTable shipped = WebGpuTable.load();
        assertThat(shipped.functions()).extracting(FunctionRow::cName).contains("wgpuDevicePopErrorScope");
        assertThat(shipped.functions())
                .allSatisfy(f -> assertThat(f.threading() == Threading.CALLBACK).isEqualTo(f.callback() != null));
    }
}
