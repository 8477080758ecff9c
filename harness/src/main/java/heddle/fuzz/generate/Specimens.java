package heddle.fuzz.generate;

import static heddle.fuzz.generate.Terms.chained;
import static heddle.fuzz.generate.Terms.flag;
import static heddle.fuzz.generate.Terms.many;
import static heddle.fuzz.generate.Terms.ref;
import static heddle.fuzz.generate.Terms.struct;
import static heddle.fuzz.generate.Terms.text;
import static heddle.fuzz.generate.Terms.whole;
import static heddle.fuzz.generate.Terms.word;

import heddle.program.Value;

/** The descriptors with which programs make objects: some that are valid, and some that are surely not. */
public final class Specimens {
    /** The bytes of every buffer that programs make. */
    public static final int BUFFER_BYTES = 64;
    /** Adds 1 to the first word of what is bound for each invocation, of which a dispatch has as many as workgroups. */
    public static final String COUNTER = """
            @group(0) @binding(0) var<storage, read_write> count : array<atomic<u32>>;
            @compute @workgroup_size(1) fn main() { atomicAdd(&count[0], 1u); }
            """;

    static final String DRAWING = """
            @vertex fn place(@builtin(vertex_index) i : u32) -> @builtin(position) vec4f {
                return vec4f(f32(i), 0.0, 0.0, 1.0);
            }
            @fragment fn paint() -> @location(0) vec4f { return vec4f(1.0); }
            """;
    static final String FORMAT = "RGBA8Unorm";

    static final Value TEXTURE = texture(8);
    static final Value NO_TEXTURE = texture(0);
    static final Value QUERIES = struct("type", word("Occlusion"), "count", whole(4));
    static final Value COUNTER_MODULE = module(COUNTER);
    static final Value DRAWING_MODULE = module(DRAWING);
    static final Value BROKEN_MODULE = module("fn broken( {");
    static final Value LAYOUT = struct("entries", many(storage()));
    static final Value CLASHING_LAYOUT = struct("entries", many(storage(), storage()));
    static final Value BUNDLE = struct("colorFormats", many(word(FORMAT)));
    static final Value SAMPLER = struct("magFilter", word("Linear"), "lodMaxClamp", Terms.real(4));

    private Specimens() {}

    private static Value texture(int width) {
        return struct(
                "usage",
                word("CopySrc|CopyDst|TextureBinding|RenderAttachment"),
                "dimension",
                word("2D"),
                "size",
                struct("width", whole(width), "height", whole(8)),
                "format",
                word(FORMAT));
    }

    private static Value module(String code) {
        return struct("nextInChain", many(chained("ShaderSourceWGSL", "code", text(code))));
    }

    private static Value storage() {
        return struct(
                "binding",
                whole(0),
                "visibility",
                word("Compute"),
                "buffer",
                struct("type", word("Storage")));
    }

    static Value buffer(String usage, boolean mapped) {
        return struct(
                "usage", word(usage), "size", whole(BUFFER_BYTES), "mappedAtCreation", flag(mapped));
    }

    static Value pipelineLayout(Thing layout) {
        return struct("bindGroupLayouts", many(ref(layout)));
    }

    static Value bindGroup(Thing layout, Thing buffer) {
        return struct(
                "layout", ref(layout), "entries", many(struct("binding", whole(0), "buffer", ref(buffer))));
    }

    static Value computePipeline(Thing layout, Thing module, String entryPoint) {
        return struct(
                "layout",
                ref(layout),
                "compute",
                struct("module", ref(module), "entryPoint", text(entryPoint)));
    }

    static Value renderPipeline(Thing module, String entryPoint) {
        return struct(
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

    static Value clearing(Thing view) {
        return struct(
                "colorAttachments",
                many(struct("view", ref(view), "loadOp", word("Clear"), "storeOp", word("Store"))));
    }
}
