package heddle.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of webgpu.h that a descriptor may write as names; any other value is written as a number. */
final class HeaderNumbers {
    /** WGPUBackendType, in the order of its values from 0. */
    private static final List<String> BACKEND_TYPES =
            List.of("Undefined", "Null", "WebGPU", "D3D11", "D3D12", "Metal", "Vulkan", "OpenGL", "OpenGLES");

    /** WGPUPowerPreference, in the order of its values from 0. */
    private static final List<String> POWER_PREFERENCES = List.of("Undefined", "LowPower", "HighPerformance");

    /** WGPUFeatureName, in the order of its values; 0 is no feature. */
    private static final List<String> FEATURES = List.of(
            "Undefined",
            "CoreFeaturesAndLimits",
            "DepthClipControl",
            "Depth32FloatStencil8",
            "TextureCompressionBC",
            "TextureCompressionBCSliced3D",
            "TextureCompressionETC2",
            "TextureCompressionASTC",
            "TextureCompressionASTCSliced3D",
            "TimestampQuery",
            "IndirectFirstInstance",
            "ShaderF16",
            "RG11B10UfloatRenderable",
            "BGRA8UnormStorage",
            "Float32Filterable",
            "Float32Blendable",
            "ClipDistances",
            "DualSourceBlending",
            "Subgroups",
            "TextureFormatsTier1",
            "TextureFormatsTier2",
            "PrimitiveIndex",
            "TextureComponentSwizzle",
            "SubgroupSizeControl");

    private HeaderNumbers() {}

    static int backendType(String text) {
        return number(text, BACKEND_TYPES);
    }

    static int powerPreference(String text) {
        return number(text, POWER_PREFERENCES);
    }

    /** Reads a list of features separated by commas; an empty text is an empty list. */
    static List<Integer> features(String text) {
        List<Integer> features = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String part : text.split(",", -1)) {
                int feature = number(part.strip(), FEATURES);
                if (feature == 0) {
                    throw new IllegalArgumentException("'" + part.strip() + "' is no feature");
                }
                features.add(feature);
            }
        }
        return features;
    }

    private static int number(String text, List<String> names) {
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            try {
                return text.startsWith("0x")
                        ? Integer.parseUnsignedInt(text.substring(2), 16)
                        : Integer.parseUnsignedInt(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + text + "' is no 32-bit number, decimal or 0x...");
            }
        }
        for (int value = 0; value < names.size(); value++) {
            if (names.get(value).toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is unknown" + NearestName.hint(text, names));
    }
}
