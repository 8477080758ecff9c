package heddle.export;

import heddle.table.EnumType;
import heddle.table.FunctionRow;
import heddle.table.WebGpuTable;
import heddle.webgpu.Fn;
import java.util.HashMap;
import java.util.Map;

/** webgpu.h as the exporter looks things up in it. Immutable. */
final class CHeader {
    private final WebGpuTable table;
    private final Map<String, FunctionRow> rows = new HashMap<>();

    CHeader(WebGpuTable table) {
        this.table = table;
        table.functions().forEach(row -> rows.put(row.cName(), row));
    }

    /** Reads the table that Heddle ships. */
    static CHeader load() {
        return new CHeader(WebGpuTable.load());
    }

    WebGpuTable table() {
        return table;
    }

    /** Returns the row of a function. */
    FunctionRow row(Fn function) {
        FunctionRow row = rows.get(function.cName());
        if (row == null) {
            throw new IllegalArgumentException("no function " + function.cName() + " in the table");
        }
        return row;
    }

    /** Returns the enumeration of that name. */
    EnumType enumeration(String name) {
        EnumType type = table.enums().get(name);
        if (type == null) {
            throw new IllegalArgumentException("no enumeration " + name + " in the table");
        }
        return type;
    }

    /** Spells constants of an enumeration, joined by {@code |}, as C does; hexadecimal numbers stay what they are. */
    static String constants(EnumType type, String names) {
        StringBuilder text = new StringBuilder();
        for (String name : names.split("\\|")) {
            boolean known = type.entries().stream().anyMatch(entry -> entry.name().equals(name));
            if (!known && !name.startsWith("0x")) {
                throw new IllegalArgumentException("no constant " + name + " in " + type.cName());
            }
            text.append(text.isEmpty() ? "" : " | ")
                    .append(known ? type.cName() + "_" + name : "(" + type.cName() + ")" + name);
        }
        return text.toString();
    }
}
