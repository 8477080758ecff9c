package heddle.table.gen;

import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Parameter;
import heddle.table.FunctionRow.Threading;
import heddle.table.ObjectType;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.List;

/** Writes the typed handles: one class an opaque object type, one method a function of it. */
final class HandleWriter {
    private final WebGpuTable table;

    HandleWriter(WebGpuTable table) {
        this.table = table;
    }

    JavaSource handle(ObjectType object) {
        List<FunctionRow> rows = table.functions().stream()
                .filter(f -> object.name().equals(f.owner()))
                .toList();
        boolean encoder = rows.stream().anyMatch(f -> f.threading() == Threading.ENCODER);
        JavaSource out = new JavaSource(
                "heddle.webgpu",
                object.name(),
                "java.nio.ByteBuffer",
                "java.util.List",
                "org.jspecify.annotations.Nullable");
        out.line("/**");
        out.line(" * A {@code %s}.", object.cName());
        out.line(" *");
        out.line(
                " * <p>Ownership: whoever obtained it holds one reference, given back with {@link #release}; after the last");
        out.line(
                " * one the handle must not be used. Threads: %s.",
                encoder
                        ? "one at a time for the recording methods, which the caller guards; references from any"
                        : "any");
        out.line(" */");
        out.line("@SuppressWarnings(\"unused\") // not every object has methods with lists or buffers");
        out.line("public final class %s extends Handle {", object.name());
        out.line("/** Wraps an address that a library returned or handed to a callback. */");
        out.line("public %s(Gpu gpu, long address) {", object.name());
        out.line("super(gpu, address);").line("}").line("");
        for (FunctionRow row : rows) {
            method(out, row);
        }
        return out.line("}");
    }

    private void method(JavaSource out, FunctionRow row) {
        String name = JavaTypes.member(row.method());
        List<Parameter> parameters = row.parameters().stream()
                .filter(p -> !(p.type() instanceof TypeRef.CallbackRef))
                .toList();
        String arguments = String.join(", ", withSelf(parameters));
        out.line("/** Calls {@code %s}. Threads: %s. */", row.cName(), ApiWriter.threads(row));
        if (row.callback() != null) {
            asynchronous(out, row, name, parameters, arguments);
        } else if (row.result() instanceof TypeRef.ObjectRef created) {
            out.line("public %s %s(%s) {", JavaTypes.of(created), name, JavaTypes.declare(parameters));
            out.line("long address = api().%s(%s);", row.javaName(), arguments);
            out.line(
                    created.nullable()
                            ? "return address == 0 ? null : new %1$s(gpu(), address);"
                            : "return new %1$s(gpu(), gpu().notNull(Fn.%2$s, address));",
                    created.name(),
                    JavaTypes.fn(row));
            out.line("}").line("");
        } else {
            out.line("public %s %s(%s) {", JavaTypes.result(row.result()), name, JavaTypes.declare(parameters));
            out.line("%sapi().%s(%s);", row.result() == null ? "" : "return ", row.javaName(), arguments);
            out.line("}").line("");
        }
    }

    private static void asynchronous(
            JavaSource out, FunctionRow row, String name, List<Parameter> parameters, String arguments) {
        String declared = parameters.isEmpty() ? "" : JavaTypes.declare(parameters) + ", ";
        String passed = parameters.isEmpty() ? "" : JavaTypes.pass(parameters) + ", ";
        out.line("public Operation %s(%sCallbackMode callbackMode) {", name, declared);
        out.line("return %s(%scallbackMode, CallbackBody.NOTHING);", name, passed)
                .line("}")
                .line("");
        out.line("/** Calls {@code %s}; the body runs inside the callback. */", row.cName());
        out.line("public Operation %s(%sCallbackMode callbackMode, CallbackBody body) {", name, declared);
        out.line(
                "return gpu().begin(CallbackKind.%s, callbackMode, body, callbackInfo -> api().%s(%s, callbackInfo));",
                JavaTypes.constant(String.valueOf(row.callback())), row.javaName(), arguments);
        out.line("}").line("");
    }

    private static List<String> withSelf(List<Parameter> parameters) {
        List<String> names = new ArrayList<>(List.of("this"));
        parameters.forEach(p -> names.add(p.name()));
        return names;
    }
}
