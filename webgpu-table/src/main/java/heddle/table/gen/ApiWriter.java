package heddle.table.gen;

import heddle.table.FunctionRow;
import heddle.table.FunctionRow.Parameter;
import heddle.table.WebGpuTable;
import java.util.List;

/** Writes the flat interface and the two classes that stand before it: the forwarding one and the intercepting one. */
final class ApiWriter {
    private static final String[] IMPORTS = {
        "java.nio.ByteBuffer", "java.util.List", "org.jspecify.annotations.Nullable"
    };
    private final WebGpuTable table;

    ApiWriter(WebGpuTable table) {
        this.table = table;
    }

    JavaSource flat() {
        JavaSource out = new JavaSource("heddle.webgpu", "WebGpu", IMPORTS);
        out.line("/**");
        out.line(" * webgpu.h, one method a function: handles, records and enumerations in, addresses and values out.");
        out.line(" *");
        out.line(" * <p>Implemented by the native binding, by backends in memory and by what stands before them. Every"
                + " method");
        out.line(" * may be called from any thread, encoder methods under the caller's mutex. None of them throws for"
                + " what a");
        out.line(" * library does; misuse of Heddle throws before the call.");
        out.line(" */");
        out.line("public interface WebGpu extends AutoCloseable {");
        out.line("/** Says where callbacks go; called once, before the first instance. */");
        out.line("void deliverTo(CallbackSink sink);").line("");
        out.line("/** Gives back what the implementation holds outside webgpu.h; the objects must be gone. */");
        out.line("@Override").line("void close();").line("");
        for (FunctionRow row : table.functions()) {
            out.line("/** Calls {@code %s}. Threads: %s. */", row.cName(), threads(row));
            out.line("%s;", signature(row)).line("");
        }
        return out.line("}");
    }

    JavaSource forwarding() {
        JavaSource out = new JavaSource("heddle.webgpu", "ForwardingWebGpu", IMPORTS);
        out.line("/** A {@link WebGpu} that hands each call on unchanged; subclasses change what they mean to. */");
        out.line("public abstract class ForwardingWebGpu implements WebGpu {");
        out.line("protected final WebGpu inner;").line("");
        out.line("protected ForwardingWebGpu(WebGpu inner) {")
                .line("this.inner = inner;")
                .line("}")
                .line("");
        common(out);
        for (FunctionRow row : table.functions()) {
            out.line("@Override").line("public %s {", signature(row));
            out.line("%sinner.%s(%s);", row.result() == null ? "" : "return ", row.javaName(), arguments(row));
            out.line("}").line("");
        }
        return out.line("}");
    }

    JavaSource intercepting() {
        JavaSource out = new JavaSource("heddle.webgpu", "InterceptingWebGpu", IMPORTS);
        out.line("/** A {@link WebGpu} that tells its subclass of the begin and end of each call it hands on. */");
        out.line("public abstract class InterceptingWebGpu implements WebGpu {");
        out.line("protected final WebGpu inner;").line("");
        out.line("protected InterceptingWebGpu(WebGpu inner) {")
                .line("this.inner = inner;")
                .line("}")
                .line("");
        out.line("/** Called before the call on its thread; returns a ticket for {@link #end}. May throw to refuse it."
                + " */");
        out.line("protected abstract long begin(Fn fn, @Nullable Object... arguments);")
                .line("");
        out.line("/** Called after the call on its thread, with its result (null for void). */");
        out.line("protected abstract void end(long ticket, Fn fn, @Nullable Object result);")
                .line("");
        out.line("/** Called instead of {@link #end} when the call threw, which no C function does. */")
                .line("protected void threw(long ticket, Fn fn, Throwable thrown) {")
                .line("end(ticket, fn, null);")
                .line("}")
                .line("");
        common(out);
        for (FunctionRow row : table.functions()) {
            String begin = arguments(row).isEmpty() ? "" : ", " + arguments(row);
            out.line("@Override").line("public %s {", signature(row));
            out.line("long ticket = begin(Fn.%s%s);", JavaTypes.fn(row), begin);
            String call = "inner." + row.javaName() + "(" + arguments(row) + ");";
            if (row.result() == null) {
                guarded(out, row, call).line("end(ticket, Fn.%s, null);", JavaTypes.fn(row));
            } else {
                out.line("%s result;", JavaTypes.result(row.result()));
                guarded(out, row, "result = " + call).line("end(ticket, Fn.%s, result);", JavaTypes.fn(row));
                out.line("return result;");
            }
            out.line("}").line("");
        }
        return out.line("}");
    }

    private static JavaSource guarded(JavaSource out, FunctionRow row, String call) {
        return out.line("try {")
                .line(call)
                .line("} catch (RuntimeException | Error e) {")
                .line("threw(ticket, Fn.%s, e);", JavaTypes.fn(row))
                .line("throw e;")
                .line("}");
    }

    private static void common(JavaSource out) {
        out.line("@Override")
                .line("public void deliverTo(CallbackSink sink) {")
                .line("inner.deliverTo(sink);")
                .line("}");
        out.line("")
                .line("@Override")
                .line("public void close() {")
                .line("inner.close();")
                .line("}")
                .line("");
    }

    static String signature(FunctionRow row) {
        List<Parameter> parameters = JavaTypes.flatParameters(row);
        return JavaTypes.result(row.result()) + " " + row.javaName() + "(" + JavaTypes.declare(parameters) + ")";
    }

    private static String arguments(FunctionRow row) {
        return JavaTypes.pass(JavaTypes.flatParameters(row));
    }

    static String threads(FunctionRow row) {
        return switch (row.threading()) {
            case FREE -> "any";
            case CALLBACK -> "any; registers a callback";
            case ENCODER -> "one at a time for each encoder";
        };
    }
}
