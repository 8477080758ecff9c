package heddle.table;

import heddle.table.FunctionRow.Effect;
import heddle.table.FunctionRow.EffectKind;
import heddle.table.FunctionRow.Parameter;
import heddle.table.FunctionRow.Threading;
import heddle.table.TableText.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the object types with their functions.
 *
 * @param types reads the types of parameters and results
 */
record FunctionParser(TypeParser types) {
    static final Pattern OBJECT = Pattern.compile("object (\\w+)(?: of (\\w+))?");
    private static final String GLOBAL = "global";
    private static final Pattern ROW =
            Pattern.compile("(\\w+)\\s+(free|encoder|callback)\\s+\\((.*?)\\)(?: -> ([\\w ?]+?))?(?: ; (.+))?");

    Map<String, ObjectType> objects(TableText text) {
        Map<String, ObjectType> objects = new LinkedHashMap<>();
        for (List<Line> block : text.blocks()) {
            Line head = block.get(0);
            if (!head.text().equals(GLOBAL)) {
                Matcher object = text.match(head, OBJECT);
                String parent = object.group(2);
                if (parent != null) {
                    text.read(head, () -> object(parent));
                }
                text.putNew(head, objects, object.group(1), new ObjectType(object.group(1), parent));
            }
        }
        return objects;
    }

    List<FunctionRow> rows(TableText text) {
        Map<String, FunctionRow> functions = new LinkedHashMap<>();
        for (List<Line> block : text.blocks()) {
            String head = block.get(0).text();
            String owner = head.equals(GLOBAL)
                    ? null
                    : text.match(block.get(0), OBJECT).group(1);
            for (Line line : block.subList(1, block.size())) {
                Matcher row = text.match(line, ROW);
                FunctionRow function = new FunctionRow(
                        owner,
                        row.group(1),
                        Threading.valueOf(row.group(2).toUpperCase(Locale.ROOT)),
                        parameters(text, line, row.group(3)),
                        result(text, line, row.group(4)),
                        effects(text, line, row.group(5)));
                text.putNew(line, functions, function.cName(), function);
            }
        }
        return List.copyOf(functions.values());
    }

    /** Reads what stands between the parentheses of a function or a callback. */
    List<Parameter> parameters(TableText text, Line line, String list) {
        List<Parameter> parameters = new ArrayList<>();
        for (String part : list.isEmpty() ? new String[0] : list.split(", ")) {
            int colon = part.indexOf(": ");
            String name = colon < 0 ? "callbackInfo" : part.substring(0, colon);
            TypeRef type = text.read(line, () -> types.parse(colon < 0 ? part : part.substring(colon + 2)));
            parameters.add(new Parameter(name, type));
        }
        return parameters;
    }

    private @Nullable TypeRef result(TableText text, Line line, @Nullable String result) {
        return result == null ? null : text.read(line, () -> types.parse(result));
    }

    private List<Effect> effects(TableText text, Line line, @Nullable String list) {
        List<Effect> effects = new ArrayList<>();
        for (String part : list == null ? new String[0] : list.split(", ")) {
            effects.add(text.read(line, () -> effect(part)));
        }
        return effects;
    }

    private Effect effect(String part) {
        String[] words = part.split(" ");
        if (words.length != 2) {
            throw new IllegalArgumentException("not an effect: " + part);
        }
        EffectKind kind = EffectKind.valueOf(words[0].toUpperCase(Locale.ROOT));
        return new Effect(kind, words[1].equals("self") ? null : object(words[1]));
    }

    private String object(String name) {
        if (!types.objects().contains(name)) {
            throw new IllegalArgumentException("no object " + name + " in the table");
        }
        return name;
    }
}
