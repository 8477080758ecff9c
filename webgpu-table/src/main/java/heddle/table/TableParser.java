package heddle.table;

import heddle.table.StructType.Field;
import heddle.table.TableText.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the four table files into one {@link WebGpuTable}; what is wrong is told with file and line. */
final class TableParser {
    private static final Pattern ENUM = Pattern.compile("(?:enum|flags) (\\w+)");
    private static final Pattern ENTRY = Pattern.compile("(\\w+) = 0x([0-9A-F]+)");
    private static final Pattern STRUCT =
            Pattern.compile("struct (\\w+) (plain|extensible|extension)(?: of ([\\w, ]+?))?( frees-members)?");
    private static final Pattern FIELD = Pattern.compile("(\\w+): ([^=]+?)(?: = (\\S+))?");
    private static final Pattern CALLBACK = Pattern.compile("callback (\\w+) (moded|immediate) \\((.*)\\)");

    private TableParser() {}

    static WebGpuTable parse(TableText enumText, TableText structText, TableText callbackText, TableText functionText) {
        Map<String, EnumType> enums = enums(enumText);
        TypeParser types = new TypeParser(
                enums,
                functionText.declared(FunctionParser.OBJECT),
                structText.declared(STRUCT),
                callbackText.declared(CALLBACK));
        FunctionParser functions = new FunctionParser(types);
        return new WebGpuTable(
                enums,
                structs(structText, types),
                functions.objects(functionText),
                callbacks(callbackText, functions),
                functions.rows(functionText));
    }

    private static Map<String, EnumType> enums(TableText text) {
        Map<String, EnumType> enums = new LinkedHashMap<>();
        for (List<Line> block : text.blocks()) {
            Line head = block.get(0);
            String name = text.match(head, ENUM).group(1);
            Map<String, EnumType.Entry> entries = new LinkedHashMap<>();
            for (Line line : block.subList(1, block.size())) {
                Matcher entry = text.match(line, ENTRY);
                long value = text.read(line, () -> Long.parseUnsignedLong(entry.group(2), 16));
                text.putNew(line, entries, entry.group(1), new EnumType.Entry(entry.group(1), value));
            }
            boolean flags = head.text().startsWith("flags");
            EnumType type = text.read(head, () -> new EnumType(name, flags, List.copyOf(entries.values())));
            text.putNew(head, enums, name, type);
        }
        return enums;
    }

    private static Map<String, StructType> structs(TableText text, TypeParser types) {
        Map<String, StructType> structs = new LinkedHashMap<>();
        for (List<Line> block : text.blocks()) {
            Matcher head = text.match(block.get(0), STRUCT);
            Map<String, Field> fields = new LinkedHashMap<>();
            for (Line line : block.subList(1, block.size())) {
                Matcher field = text.match(line, FIELD);
                TypeRef type = text.read(line, () -> types.parse(field.group(2)));
                text.putNew(line, fields, field.group(1), new Field(field.group(1), type, field.group(3)));
            }
            List<String> extended =
                    head.group(3) == null ? List.of() : List.of(head.group(3).split(", "));
            extended.forEach(name -> text.read(block.get(0), () -> types.struct(name)));
            StructType.Kind kind = StructType.Kind.valueOf(head.group(2).toUpperCase(Locale.ROOT));
            boolean freesMembers = head.group(4) != null;
            List<Field> inOrder = List.copyOf(fields.values());
            StructType struct = new StructType(head.group(1), kind, extended, freesMembers, inOrder);
            text.putNew(block.get(0), structs, struct.name(), struct);
        }
        return structs;
    }

    private static Map<String, CallbackType> callbacks(TableText text, FunctionParser functions) {
        Map<String, CallbackType> callbacks = new LinkedHashMap<>();
        for (Line line : text.lines()) {
            Matcher row = text.match(line, CALLBACK);
            boolean moded = row.group(2).equals("moded");
            text.putNew(
                    line,
                    callbacks,
                    row.group(1),
                    new CallbackType(row.group(1), moded, functions.parameters(text, line, row.group(3))));
        }
        return callbacks;
    }
}
