package heddle.export;

import heddle.program.Header;
import heddle.table.EnumType;
import heddle.table.FunctionRow;
import heddle.table.WebGpuTable;
import heddle.webgpu.Fn;

/** webgpu.h as the exporter looks things up in it. Immutable. */
final class CHeader {
    WebGpuTable table() {
        return Header.table();
    }

    /** Returns the row of a function. */
    FunctionRow row(Fn function) {
        return Header.row(function);
    }

    /** Returns the enumeration of that name. */
    EnumType enumeration(String name) {
        EnumType type = table().enums().get(name);
        if (type == null) {
            throw new IllegalArgumentException("no enumeration " + name + " in the table");
        }
        return type;
    }

    /** Spells constants of an enumeration, joined by {@code |}, as C does; hexadecimal numbers stay what they are. */
    static String constants(EnumType type, String names) {
        StringBuilder text = new StringBuilder();
        for (String name : names.split("\\|")) {
            boolean known =
                    type.entries().stream().anyMatch(entry -> entry.name().equals(name));
            if (!known && !name.startsWith("0x")) {
                throw new IllegalArgumentException("no constant " + name + " in " + type.cName());
            }
            text.append(text.isEmpty() ? "" : " | ")
                    .append(known ? type.cName() + "_" + name : "(" + type.cName() + ")" + name);
        }
        return text.toString();
    }
}
