package heddle.table.gen;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.table.EnumType;
import heddle.table.WebGpuTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTypesTest {
    @ParameterizedTest
    @CsvSource({
        "Success, SUCCESS",
        "AllowProcessEvents, ALLOW_PROCESS_EVENTS",
        "NoError, NO_ERROR",
        "CPU, CPU",
        "DiscreteGPU, DISCRETE_GPU",
        "2D, _2D",
        "2DArray, _2D_ARRAY",
        "D3D12, D3_D12",
        "RG11B10Ufloat, RG11_B10_UFLOAT",
        "Depth32FloatStencil8, DEPTH32_FLOAT_STENCIL8",
        "ASTC10x5UnormSrgb, ASTC10X5_UNORM_SRGB",
        "Unorm10_10_10_2, UNORM10_10_10_2",
        "ShaderSourceWGSL, SHADER_SOURCE_WGSL",
        "DeviceCreateBuffer, DEVICE_CREATE_BUFFER",
    })
    void constant_splitsWords(String name, String constant) {
        assertThat(JavaTypes.constant(name)).isEqualTo(constant);
    }

    @Test
    void constant_shippedNames_areDistinctIdentifiers() {
        for (EnumType type : WebGpuTable.load().enums().values()) {
            List<String> constants = type.entries().stream()
                    .map(entry -> JavaTypes.constant(entry.name()))
                    .toList();
            Set<String> distinct = new HashSet<>(constants);
            assertThat(constants)
                    .as(type.name())
                    .hasSameSizeAs(distinct)
                    .allMatch(name -> name.matches("[A-Z_][A-Z0-9_]*"));
        }
    }

    @ParameterizedTest
    @CsvSource({"SetLabel, setLabel", "Buffer, buffer", "X, x"})
    void member_startsSmall(String name, String member) {
        assertThat(JavaTypes.member(name)).isEqualTo(member);
    }
}
