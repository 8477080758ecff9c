package heddle.table.gen;

import heddle.table.StructType;
import heddle.table.WebGpuTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The build step that turns the table into sources: {@code api} for the harness, {@code binding} for the native backend. */
public final class GenerateMain {
    private GenerateMain() {}

    /** Writes the sources of {@code args[0]} below the folder {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("wanted: api|binding FOLDER");
        }
        generate(WebGpuTable.load(), args[0], Path.of(args[1]));
    }

    static void generate(WebGpuTable table, String what, Path root) throws IOException {
        List<JavaSource> sources =
                switch (what) {
                    case "api" -> api(table);
                    case "binding" -> binding(table);
                    default -> throw new IllegalArgumentException("neither api nor binding: " + what);
                };
        for (JavaSource source : sources) {
            source.writeTo(root);
        }
    }

    private static List<JavaSource> api(WebGpuTable table) {
        List<JavaSource> sources = new ArrayList<>();
        table.enums().values().forEach(e -> sources.add(EnumWriter.enumeration(e)));
        for (StructType struct : table.structs().values()) {
            if (!struct.name().startsWith("Future")) { // a future is its id, a wait list is hand-written
                sources.add(StructWriter.record(struct));
            }
        }
        HandleWriter handles = new HandleWriter(table);
        table.objects().values().forEach(o -> sources.add(handles.handle(o)));
        ApiWriter apis = new ApiWriter(table);
        sources.addAll(List.of(apis.flat(), apis.forwarding(), apis.intercepting()));
        sources.addAll(List.of(EnumWriter.functions(table), EnumWriter.callbackKinds(table)));
        sources.add(new DispatchWriter(table).dispatch());
        return sources;
    }

    private static List<JavaSource> binding(WebGpuTable table) {
        BindingWriter binding = new BindingWriter(table);
        return List.of(
                binding.functions(), binding.webGpu(), new CodecWriter(table).structs(), ThunkWriter.thunks(table));
    }
}
