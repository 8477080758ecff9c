package heddle.table.gen;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.table.CLayout;
import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Parameter;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A struct of two words may be passed as two words only while both of them travel in registers. */
class BindingTypesTest {
    /** System V x86-64; AArch64 has eight. */
    private static final int INTEGER_REGISTERS = 6;

    private final WebGpuTable table = WebGpuTable.load();
    private final BindingTypes types = new BindingTypes(new CLayout(table));

    @Test
    void functions_withTwoWordValues_fitTheRegisters() {
        List<FunctionRow> affected = table.functions().stream()
                .filter(f -> f.parameters().stream().anyMatch(this::isTwoWordValue))
                .toList();
        assertThat(affected).hasSizeGreaterThan(20).allSatisfy(f -> {
            Stream<Parameter> all = JavaTypes.flatParameters(f).stream();
            assertThat(all.mapToInt(p -> types.nativeParameters(p).size()).sum())
                    .as(f.cName())
                    .isLessThanOrEqualTo(INTEGER_REGISTERS);
        });
    }

    @Test
    void callbacks_withTwoWordValues_fitTheRegisters() {
        assertThat(table.callbacks().values()).isNotEmpty().allSatisfy(callback -> {
            int words = callback.parameters().stream()
                    .mapToInt(p -> types.nativeParameters(p).size())
                    .sum();
            assertThat(words + 2).as(callback.cName()).isLessThanOrEqualTo(INTEGER_REGISTERS);
        });
    }

    private boolean isTwoWordValue(Parameter parameter) {
        TypeRef type = parameter.type();
        return type instanceof TypeRef.StringRef
                || (type instanceof TypeRef.MembersRef
                        && types.nativeParameters(parameter).size() == 2);
    }
}
