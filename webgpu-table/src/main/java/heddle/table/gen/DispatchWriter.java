package heddle.table.gen;

import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Parameter;
import heddle.table.ObjectType;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the calls by name: a function and its arguments as values, and handles by the names of their types.
 *
 * <p>One method for each object type, since the virtual machine compiles no method that holds every function.
 */
final class DispatchWriter {
    private final WebGpuTable table;

    DispatchWriter(WebGpuTable table) {
        this.table = table;
    }

    JavaSource dispatch() {
        JavaSource out = new JavaSource(
                "heddle.webgpu",
                "Dispatch",
                "java.nio.ByteBuffer",
                "java.util.List",
                "org.jspecify.annotations.Nullable");
        out.line("/** Calls functions by name, for programs that are data. Safe for all threads. */");
        out.line("@SuppressWarnings(\"unchecked\") // whoever made the arguments made them by the same table");
        out.line("public final class Dispatch {").line("private Dispatch() {}").line("");
        Map<String, List<FunctionRow>> byOwner = byOwner();
        entry(out, byOwner);
        byOwner.forEach((owner, rows) -> calls(out, owner, rows));
        handles(out);
        return out.line("}");
    }

    private Map<String, List<FunctionRow>> byOwner() {
        Map<String, List<FunctionRow>> byOwner = new LinkedHashMap<>();
        for (FunctionRow row : table.functions()) {
            String owner = row.owner() == null ? "global" : JavaTypes.member(row.owner());
            byOwner.computeIfAbsent(owner, name -> new ArrayList<>()).add(row);
        }
        return byOwner;
    }

    private static void entry(JavaSource out, Map<String, List<FunctionRow>> byOwner) {
        out.line("/**");
        out.line(" * Makes one call with its arguments in the order of {@link WebGpu}, the owner first, each of the"
                + " type there.");
        out.line(" * Returns the result, null for none; wrong arguments are a ClassCastException before the call.");
        out.line(" */");
        out.line("public static @Nullable Object call(WebGpu api, Fn fn, @Nullable Object[] arguments) {");
        out.line("return switch (fn) {");
        byOwner.forEach((owner, rows) -> out.line(
                "case %s -> %s(api, fn, arguments);",
                String.join(", ", rows.stream().map(JavaTypes::fn).toList()), owner));
        out.line("};").line("}").line("");
    }

    private static void calls(JavaSource out, String owner, List<FunctionRow> rows) {
        out.line("private static @Nullable Object %s(WebGpu api, Fn fn, @Nullable Object[] a) {", owner);
        out.line("switch (fn) {");
        for (FunctionRow row : rows) {
            String call = "api." + row.javaName() + "(" + arguments(row) + ");";
            out.line("case %s -> {", JavaTypes.fn(row));
            out.line("%s%s", row.result() == null ? "" : "return ", call);
            if (row.result() == null) {
                out.line("return null;");
            }
            out.line("}");
        }
        out.line("default -> throw new IllegalArgumentException(fn.cName());");
        out.line("}").line("}").line("");
    }

    private static String arguments(FunctionRow row) {
        List<String> casts = new ArrayList<>();
        for (Parameter parameter : JavaTypes.flatParameters(row)) {
            casts.add("(" + castable(parameter.type()) + ") a[" + casts.size() + "]");
        }
        return String.join(", ", casts);
    }

    private static String castable(TypeRef type) {
        return JavaTypes.of(type).replace("@Nullable ", "");
    }

    private void handles(JavaSource out) {
        out.line("/** Makes the typed handle of an address, given the name of its type in the table. */");
        out.line("public static Handle handle(Gpu gpu, String type, long address) {")
                .line("return switch (type) {");
        for (ObjectType object : table.objects().values()) {
            out.line("case \"%s\" -> new %s(gpu, address);", object.name(), object.name());
        }
        out.line("default -> throw new IllegalArgumentException(\"no object type \" + type);");
        out.line("};").line("}");
    }
}
