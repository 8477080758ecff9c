package heddle.table.gen;

import heddle.table.CallbackType;
import heddle.table.FunctionRow.Parameter;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the functions that C calls back: one for each kind, for the life of the process.
 *
 * <p>A StringView arrives as two words: with at most six word arguments all of them come in registers.
 */
final class ThunkWriter {
    private ThunkWriter() {}

    static JavaSource thunks(WebGpuTable table) {
        JavaSource out = new JavaSource(
                BindingWriter.PACKAGE,
                "NativeThunks",
                "com.sun.jna.Callback",
                "heddle.webgpu.*",
                "java.util.EnumMap",
                "java.util.Map");
        out.line("/** The functions that C calls back, one a kind; each only repeats what it was told to the sink. */");
        out.line("final class NativeThunks {");
        out.line("private NativeThunks() {}").line("");
        for (CallbackType callback : table.callbacks().values()) {
            out.line("/** {@code %s}. */", callback.cName());
            out.line("interface %s extends Callback {", callback.name());
            out.line("void invoke(%s);", String.join(", ", parameters(callback)))
                    .line("}")
                    .line("");
        }
        out.line("/** Returns the thunks that tell this sink; the caller keeps them reachable. */");
        out.line("static Map<CallbackKind, Callback> telling(CallbackSink sink) {");
        out.line("Map<CallbackKind, Callback> thunks = new EnumMap<>(CallbackKind.class);");
        for (CallbackType callback : table.callbacks().values()) {
            out.line(
                    "thunks.put(CallbackKind.%s, (%s) (%s) -> sink.fired(%s));",
                    JavaTypes.constant(callback.name()), callback.name(), names(callback), firing(callback));
        }
        out.line("return thunks;").line("}");
        return out.line("}");
    }

    private static List<String> parameters(CallbackType callback) {
        List<String> all = new ArrayList<>();
        for (Parameter p : callback.parameters()) {
            if (p.type() instanceof TypeRef.StringRef) {
                all.addAll(List.of("long " + p.name(), "long " + p.name() + "Size"));
            } else {
                all.add((p.type() instanceof TypeRef.EnumRef ? "int " : "long ") + p.name());
            }
        }
        all.addAll(List.of("long userdata1", "long userdata2"));
        return all;
    }

    private static String names(CallbackType callback) {
        return String.join(
                ", ",
                parameters(callback).stream()
                        .map(p -> p.substring(p.indexOf(' ') + 1))
                        .toList());
    }

    private static String firing(CallbackType callback) {
        String status = "0";
        String object = "0";
        String type = "0";
        String message = "\"\"";
        String again = "() -> \"\"";
        String info = "null";
        for (Parameter p : callback.parameters()) {
            if (p.type() instanceof TypeRef.EnumRef && p.name().equals("type")) {
                type = p.name();
            } else if (p.type() instanceof TypeRef.EnumRef) {
                status = p.name();
            } else if (p.type() instanceof TypeRef.LentHandleRef) {
                object = "NativeOut.pointee(" + p.name() + ")";
            } else if (p.type() instanceof TypeRef.ObjectRef) {
                object = p.name();
            } else if (p.type() instanceof TypeRef.StringRef) {
                message = "NativeText.read(" + p.name() + ", " + p.name() + "Size)";
                again = "() -> " + message;
            } else if (p.type() instanceof TypeRef.StructRef) {
                info = p.name() + " == 0 ? null : NativeStructs.readCompilationInfo(" + p.name() + ")";
            }
        }
        return "new Firing(CallbackKind." + JavaTypes.constant(callback.name()) + ", userdata1, userdata2, " + status
                + ", " + object + ", " + type + ", " + message + ", " + info + ", " + again + ")";
    }
}
