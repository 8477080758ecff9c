package heddle.table.gen;

import heddle.table.CLayout;
import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Parameter;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.List;

/** Writes the direct-mapped native methods and the {@code WebGpu} that calls them. */
final class BindingWriter {
    static final String PACKAGE = "heddle.backends.nativelib";
    private final WebGpuTable table;
    private final CLayout layout;
    private final BindingTypes types;

    BindingWriter(WebGpuTable table) {
        this.table = table;
        this.layout = new CLayout(table);
        this.types = new BindingTypes(layout);
    }

    JavaSource functions() {
        JavaSource out = new JavaSource(PACKAGE, "NativeFunctions");
        out.line(
                "/** The C functions, bound by JNA's direct mapping; one library a process. Pointers are addresses. */");
        out.line("final class NativeFunctions {")
                .line("private NativeFunctions() {}")
                .line("");
        for (FunctionRow row : table.functions()) {
            List<String> parameters = new ArrayList<>();
            JavaTypes.flatParameters(row).forEach(p -> parameters.addAll(types.nativeParameters(p)));
            out.line(
                    "static native %s %s(%s);",
                    types.nativeType(row.result()), row.cName(), String.join(", ", parameters));
        }
        return out.line("}");
    }

    JavaSource webGpu() {
        JavaSource out = new JavaSource(
                PACKAGE,
                "NativeCalls",
                "heddle.webgpu.*",
                "java.nio.ByteBuffer",
                "java.util.List",
                "org.jspecify.annotations.Nullable");
        out.line(
                "/** Each function of {@link WebGpu} as one native call; arguments live in the thread's arena for the call. */");
        out.line("abstract class NativeCalls implements WebGpu {");
        out.line("final NativeCallbacks callbacks = new NativeCallbacks();").line("");
        for (FunctionRow row : table.functions()) {
            method(out, row);
        }
        return out.line("}");
    }

    private void method(JavaSource out, FunctionRow row) {
        List<Parameter> parameters = JavaTypes.flatParameters(row);
        boolean arena = parameters.stream().anyMatch(types::usesArena);
        out.line("@Override").line("public %s {", ApiWriter.signature(row));
        if (arena) {
            out.line("Arena arena = Arena.current();")
                    .line("int mark = arena.mark();")
                    .line("try {");
        }
        parameters.forEach(p -> before(out, p));
        List<String> arguments = new ArrayList<>();
        parameters.forEach(p -> arguments.addAll(types.arguments(p)));
        String call = "NativeFunctions." + row.cName() + "(" + String.join(", ", arguments) + ")";
        boolean after = parameters.stream().anyMatch(p -> isOut(p.type()));
        TypeRef result = row.result();
        if (result == null) {
            out.line("%s;", call);
            parameters.forEach(p -> after(out, p));
        } else if (result instanceof TypeRef.RangeRef) {
            out.line("return MappedBytes.at(%s, offset, size, () -> bufferGetSize(buffer));", call);
        } else if (after) {
            out.line("%s result = %s;", JavaTypes.result(result), types.result(result, call));
            parameters.forEach(p -> after(out, p));
            out.line("return result;");
        } else {
            out.line("return %s;", types.result(result, call));
        }
        if (arena) {
            out.line("} finally {").line("arena.reset(mark);").line("}");
        }
        out.line("}").line("");
    }

    private void before(JavaSource out, Parameter parameter) {
        if (parameter.type() instanceof TypeRef.OutRef ref) {
            out.line(
                    "long %sAddress = arena.zeroed(%d);",
                    parameter.name(), layout.of(ref.struct()).sizeBytes());
        } else if (parameter.type() instanceof TypeRef.InOutRef) {
            out.line("long %1$sAddress = arena.write(%1$s);", parameter.name());
        }
    }

    private void after(JavaSource out, Parameter parameter) {
        if (parameter.type() instanceof TypeRef.OutRef ref) {
            out.line(
                    "NativeOut.fill(%1$s, %1$sAddress, %3$d, NativeStructs::read%2$s);",
                    parameter.name(), ref.struct(), layout.of(ref.struct()).sizeBytes());
        } else if (parameter.type() instanceof TypeRef.InOutRef) {
            out.line("arena.read(%1$sAddress, %1$s);", parameter.name());
        }
    }

    private static boolean isOut(TypeRef type) {
        return type instanceof TypeRef.OutRef || type instanceof TypeRef.InOutRef;
    }
}
