package heddle.descriptor;

import heddle.table.EnumType;
import heddle.table.WebGpuTable;
import heddle.webgpu.BackendType;
import heddle.webgpu.FeatureName;
import heddle.webgpu.PowerPreference;
import java.util.ArrayList;
import java.util.List;

/** The values of webgpu.h's enumerations in a descriptor: a name of the header, or a number where the header has no name. */
final class HeaderNumbers {
    private HeaderNumbers() {}

    static BackendType backendType(String text) {
        return BackendType.of(value("BackendType", text));
    }

    static PowerPreference powerPreference(String text) {
        return PowerPreference.of(value("PowerPreference", text));
    }

    /** Reads a list of features separated by commas; an empty text is an empty list. */
    static List<FeatureName> features(String text) {
        List<FeatureName> features = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String part : text.split(",", -1)) {
                features.add(FeatureName.of(value("FeatureName", part.strip())));
            }
        }
        return features;
    }

    private static int value(String type, String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) ? number(text) : named(type, text);
    }

    private static int number(String text) {
        try {
            return text.startsWith("0x")
                    ? Integer.parseUnsignedInt(text.substring(2), 16)
                    : Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no 32-bit number, decimal or 0x...");
        }
    }

    private static int named(String type, String text) {
        List<EnumType.Entry> entries = Table.entries(type);
        return entries.stream()
                .filter(entry -> entry.name().equalsIgnoreCase(text))
                .mapToInt(entry -> (int) entry.value())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is unknown"
                        + NearestName.hint(
                                text, entries.stream().map(EnumType.Entry::name).toList())));
    }

    /** Loaded with the first name: a worker's descriptor has numbers only, so that its start does not wait for the table. */
    private static final class Table {
        private static final WebGpuTable TABLE = WebGpuTable.load();

        static List<EnumType.Entry> entries(String type) {
            EnumType found = TABLE.enums().get(type);
            if (found == null) {
                throw new IllegalStateException("no enumeration " + type + " in the table");
            }
            return found.entries();
        }
    }
}
