package heddle.table;

import heddle.table.FunctionRow.Effect;
import heddle.table.FunctionRow.EffectKind;
import heddle.table.FunctionRow.Parameter;
import heddle.table.FunctionRow.Threading;
import heddle.table.StructType.Field;
import heddle.table.TableText.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the four table files into one {@link WebGpuTable}. */
final class TableParser {
    private static final Pattern ENTRY = Pattern.compile("(\\w+) = 0x([0-9A-F]+)");
    private static final Pattern STRUCT =
            Pattern.compile("struct (\\w+) (plain|extensible|extension)(?: of ([\\w, ]+?))?( frees-members)?");
    private static final Pattern FIELD = Pattern.compile("(\\w+): ([^=]+?)(?: = (\\S+))?");
    private static final Pattern OBJECT = Pattern.compile("object (\\w+)(?: of (\\w+))?");
    private static final Pattern ROW =
            Pattern.compile("(\\w+)\\s+(free|encoder|callback)\\s+\\((.*?)\\)(?: -> ([\\w ?]+?))?(?: ; (.+))?");
    private static final Pattern CALLBACK = Pattern.compile("callback (\\w+) (moded|immediate) \\((.*)\\)");

    private final Map<String, EnumType> enums = new LinkedHashMap<>();
    private final Map<String, StructType> structs = new LinkedHashMap<>();
    private final Map<String, ObjectType> objects = new LinkedHashMap<>();
    private final Map<String, CallbackType> callbacks = new LinkedHashMap<>();
    private final List<FunctionRow> functions = new ArrayList<>();

    WebGpuTable parse(TableText enumText, TableText structText, TableText callbackText, TableText functionText) {
        enums(enumText);
        for (Line line : functionText.lines()) {
            Matcher object = OBJECT.matcher(line.text());
            if (!line.indented() && object.matches()) {
                objects.put(object.group(1), new ObjectType(object.group(1), object.group(2)));
            }
        }
        TypeParser types = new TypeParser(enums, objects.keySet());
        structs(structText, types);
        callbacks(callbackText, types);
        functions(functionText, types);
        return new WebGpuTable(enums, structs, objects, callbacks, functions);
    }

    private void enums(TableText text) {
        for (List<Line> block : blocks(text)) {
            String[] head = block.get(0).text().split(" ");
            List<EnumType.Entry> entries = new ArrayList<>();
            for (Line line : block.subList(1, block.size())) {
                Matcher entry = match(text, line, ENTRY);
                entries.add(new EnumType.Entry(entry.group(1), Long.parseUnsignedLong(entry.group(2), 16)));
            }
            putNew(text, block.get(0), enums, head[1], new EnumType(head[1], head[0].equals("flags"), entries));
        }
    }

    private void structs(TableText text, TypeParser types) {
        for (List<Line> block : blocks(text)) {
            Matcher head = match(text, block.get(0), STRUCT);
            List<Field> fields = new ArrayList<>();
            for (Line line : block.subList(1, block.size())) {
                Matcher field = match(text, line, FIELD);
                fields.add(new Field(field.group(1), types.parse(field.group(2)), field.group(3)));
            }
            List<String> extended =
                    head.group(3) == null ? List.of() : List.of(head.group(3).split(", "));
            StructType.Kind kind = StructType.Kind.valueOf(head.group(2).toUpperCase(Locale.ROOT));
            putNew(
                    text,
                    block.get(0),
                    structs,
                    head.group(1),
                    new StructType(head.group(1), kind, extended, head.group(4) != null, fields));
        }
    }

    private void callbacks(TableText text, TypeParser types) {
        for (Line line : text.lines()) {
            Matcher row = match(text, line, CALLBACK);
            putNew(
                    text,
                    line,
                    callbacks,
                    row.group(1),
                    new CallbackType(row.group(1), row.group(2).equals("moded"), parameters(row.group(3), types)));
        }
    }

    private void functions(TableText text, TypeParser types) {
        for (List<Line> block : blocks(text)) {
            Matcher object = OBJECT.matcher(block.get(0).text());
            String owner = object.matches() ? object.group(1) : null;
            for (Line line : block.subList(1, block.size())) {
                Matcher row = match(text, line, ROW);
                functions.add(new FunctionRow(
                        owner,
                        row.group(1),
                        Threading.valueOf(row.group(2).toUpperCase(Locale.ROOT)),
                        parameters(row.group(3), types),
                        row.group(4) == null ? null : types.parse(row.group(4)),
                        effects(row.group(5))));
            }
        }
    }

    private static List<Parameter> parameters(String text, TypeParser types) {
        List<Parameter> parameters = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(", ")) {
            int colon = part.indexOf(": ");
            parameters.add(
                    colon < 0
                            ? new Parameter("callbackInfo", types.parse(part))
                            : new Parameter(part.substring(0, colon), types.parse(part.substring(colon + 2))));
        }
        return parameters;
    }

    private static List<Effect> effects(@Nullable String text) {
        List<Effect> effects = new ArrayList<>();
        for (String part : text == null ? new String[0] : text.split(", ")) {
            String[] words = part.split(" ");
            String object = words[1].equals("self") ? null : words[1];
            effects.add(new Effect(EffectKind.valueOf(words[0].toUpperCase(Locale.ROOT)), object));
        }
        return effects;
    }

    private static List<List<Line>> blocks(TableText text) {
        List<List<Line>> blocks = new ArrayList<>();
        for (Line line : text.lines()) {
            if (!line.indented()) {
                blocks.add(new ArrayList<>());
            } else if (blocks.isEmpty()) {
                throw text.error(line, "a row before any head");
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        return blocks;
    }

    private static Matcher match(TableText text, Line line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line.text());
        if (!matcher.matches()) {
            throw text.error(line, "cannot read this row");
        }
        return matcher;
    }

    private static <T> void putNew(TableText text, Line line, Map<String, T> map, String name, T value) {
        if (map.put(name, value) != null) {
            throw text.error(line, "stands twice");
        }
    }
}
