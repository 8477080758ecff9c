package heddle.fuzz.generate;

import static heddle.fuzz.generate.Specimens.FORMAT;
import static heddle.fuzz.generate.Terms.flag;
import static heddle.fuzz.generate.Terms.many;
import static heddle.fuzz.generate.Terms.ref;
import static heddle.fuzz.generate.Terms.struct;
import static heddle.fuzz.generate.Terms.text;
import static heddle.fuzz.generate.Terms.whole;
import static heddle.fuzz.generate.Terms.word;

import heddle.program.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The descriptors of what draws, copies of texels and queries need; all of them are valid. */
public final class DrawSpecimens {
    /** The bytes of a buffer for passes, copies of texels and queries. */
    public static final int SCRATCH_BYTES = 4096;
    /** Such a buffer: input of draws, storage of dispatches, either side of copies. */
    public static final Value SCRATCH = buffer("CopySrc|CopyDst|Index|Vertex|Storage|QueryResolve", SCRATCH_BYTES);
    /** A buffer with the arguments of indirect calls. */
    public static final Value INDIRECT = buffer("CopyDst|Indirect", Specimens.BUFFER_BYTES);

    static final Value MODULE = Specimens.module("""
            @vertex fn place(@builtin(vertex_index) i : u32) -> @builtin(position) vec4f {
                return vec4f(f32(i), 0.0, 0.0, 1.0);
            }
            @fragment fn paint() -> @location(0) vec4f { return vec4f(1.0); }
            """);
    static final Value LAYOUT = struct(
            "entries",
            many(struct(
                    "binding",
                    whole(0),
                    "visibility",
                    word("Fragment"),
                    "sampler",
                    struct("type", word("Filtering")))));
    static final Value BUNDLE = struct("colorFormats", many(word(FORMAT)));

    private static final Set<Value> RIGHT = Set.of(
            SCRATCH,
            INDIRECT,
            MODULE,
            LAYOUT,
            BUNDLE,
            group(Specimens.ANY, Specimens.ANY),
            pipeline(Specimens.ANY, Specimens.ANY, "place"));

    private DrawSpecimens() {}

    /** Returns whether a descriptor, in which all names are the same, is one of these. */
    static boolean isRight(Value nameless) {
        return RIGHT.contains(nameless);
    }

    private static Value buffer(String usage, int sizeBytes) {
        return struct("usage", word(usage), "size", whole(sizeBytes), "mappedAtCreation", flag(false));
    }

    static Value group(Thing layout, Thing sampler) {
        return struct("layout", ref(layout), "entries", many(struct("binding", whole(0), "sampler", ref(sampler))));
    }

    static Value pipeline(Thing layout, Thing module, String entryPoint) {
        return struct(
                "layout",
                ref(layout),
                "vertex",
                struct("module", ref(module), "entryPoint", text(entryPoint)),
                "primitive",
                struct("topology", word("TriangleList")),
                "fragment",
                struct(
                        "module",
                        ref(module),
                        "entryPoint",
                        text("paint"),
                        "targets",
                        many(struct("format", word(FORMAT)))));
    }

    /** A pass that clears what it draws on, with or without occlusion queries. */
    static Value pass(Thing view, Optional<Thing> queries) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(
                "colorAttachments", many(struct("view", ref(view), "loadOp", word("Clear"), "storeOp", word("Store"))));
        queries.ifPresent(set -> fields.put("occlusionQuerySet", ref(set)));
        return new Value.Struct(null, fields);
    }
}
