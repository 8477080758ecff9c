package heddle.fuzz.generate;

import static heddle.fuzz.generate.Terms.NULL;
import static heddle.fuzz.generate.Terms.chained;
import static heddle.fuzz.generate.Terms.flag;
import static heddle.fuzz.generate.Terms.many;
import static heddle.fuzz.generate.Terms.ref;
import static heddle.fuzz.generate.Terms.struct;
import static heddle.fuzz.generate.Terms.text;
import static heddle.fuzz.generate.Terms.whole;
import static heddle.fuzz.generate.Terms.word;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The descriptors with which programs make objects: some that are valid, and some that are surely not. */
public final class Specimens {
    /** The bytes of every buffer that programs make. */
    public static final int BUFFER_BYTES = 64;
    /** Adds 1 to the first word of what is bound for each invocation, of which a dispatch has as many as workgroups. */
    public static final String COUNTER = """
            @group(0) @binding(0) var<storage, read_write> count : array<atomic<u32>>;
            @compute @workgroup_size(1) fn main() { atomicAdd(&count[0], 1u); }
            """;

    /** The width and height of every texture. */
    static final int TEXELS = 8;

    static final String FORMAT = "RGBA8Unorm";

    static final Thing ANY = new Thing("any", Kind.BUFFER, "any", 0, Thing.Role.PLAIN);

    static final Value TEXTURE = texture(TEXELS);
    static final Value NO_TEXTURE = texture(0);
    /** Two layers of two levels, which nothing draws on. */
    static final Value DEEP_TEXTURE = struct(
            "usage",
            word("CopySrc|CopyDst|TextureBinding"),
            "dimension",
            word("2D"),
            "size",
            struct("width", whole(TEXELS), "height", whole(TEXELS), "depthOrArrayLayers", whole(2)),
            "format",
            word(FORMAT),
            "mipLevelCount",
            whole(2));

    /** The queries of every query set. */
    public static final int QUERY_COUNT = 4;

    static final Value QUERIES = struct("type", word("Occlusion"), "count", whole(QUERY_COUNT));
    /** A module of {@link #COUNTER}. */
    public static final Value COUNTER_MODULE = module(COUNTER);

    static final Value BROKEN_MODULE = module("fn broken( {");
    static final Value LAYOUT = struct("entries", many(storage("Storage")));
    static final Value OTHER_LAYOUT = struct("entries", many(storage("ReadOnlyStorage")));
    static final Value CLASHING_LAYOUT = struct("entries", many(storage("Storage"), storage("Storage")));
    static final Value SAMPLER = struct("magFilter", word("Linear"), "lodMaxClamp", Terms.real(4));

    /** Whether a descriptor is one with which a creation can err. */
    public enum Validity {
        RIGHT,
        WRONG,
        UNKNOWN
    }

    private static final Set<Value> ALL_WRONG =
            Set.of(NO_TEXTURE, BROKEN_MODULE, CLASHING_LAYOUT, buffer("MapRead|MapWrite", false));
    private static final Set<Value> ALL_RIGHT = Set.of(
            TEXTURE,
            DEEP_TEXTURE,
            QUERIES,
            COUNTER_MODULE,
            LAYOUT,
            OTHER_LAYOUT,
            SAMPLER,
            NULL,
            buffer(BufferStock.READABLE, false),
            buffer(BufferStock.READABLE, true),
            buffer(BufferStock.WRITABLE, false),
            buffer(BufferStock.WRITABLE, true),
            buffer(BufferStock.STORAGE, false));
    private static final Set<Value> RIGHT_WITH_PARTS =
            Set.of(pipelineLayout(ANY), bindGroup(ANY, ANY), computePipeline(ANY, ANY, "main"));

    private Specimens() {}

    /** Returns whether a creation with these arguments is valid, if all objects that it names are. */
    public static Validity validity(Fn function, List<Value> arguments) {
        Value descriptor = arguments.isEmpty() ? NULL : arguments.get(0);
        if (ALL_WRONG.contains(descriptor)) {
            return Validity.WRONG;
        }
        boolean right = ALL_RIGHT.contains(descriptor)
                || RIGHT_WITH_PARTS.contains(nameless(descriptor))
                || DrawSpecimens.isRight(nameless(descriptor));
        return right ? Validity.RIGHT : Validity.UNKNOWN;
    }

    /** Returns whether a queue write lies inside the buffer that this call made, aligned as it must be. */
    public static boolean isWriteInside(Optional<Step.Call> made, Step.Call write) {
        return made.isPresent()
                && made.get().function() == Fn.DEVICE_CREATE_BUFFER
                && made.get().arguments().get(0) instanceof Value.Struct struct
                && struct.fields().get("usage") instanceof Value.Word usage
                && struct.fields().get("size") instanceof Value.Whole size
                && usage.name().contains("CopyDst")
                && write.arguments().get(1) instanceof Value.Whole offset
                && write.arguments().get(2) instanceof Value.Bytes bytes
                && offset.bits() % 4 == 0
                && bytes.bytes().length % 4 == 0
                && offset.bits() + bytes.bytes().length <= size.bits();
    }

    /** Returns whether a text is among the arguments of a call. */
    public static boolean names(Step.Call call, String text) {
        return call.arguments().stream().anyMatch(value -> holds(value, text(text)));
    }

    private static boolean holds(Value value, Value wanted) {
        return value.equals(wanted)
                || (value instanceof Value.Struct struct
                        && struct.fields().values().stream().anyMatch(field -> holds(field, wanted)));
    }

    /** Returns a value in which all names of objects are the same. */
    static Value nameless(Value value) {
        if (value instanceof Value.Ref) {
            return ref(ANY);
        } else if (value instanceof Value.Many many) {
            return new Value.Many(
                    many.elements().stream().map(Specimens::nameless).toList());
        } else if (value instanceof Value.Struct struct) {
            Map<String, Value> fields = new LinkedHashMap<>();
            struct.fields().forEach((name, field) -> fields.put(name, nameless(field)));
            return new Value.Struct(struct.type(), fields);
        }
        return value;
    }

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

    static Value module(String code) {
        return struct("nextInChain", many(chained("ShaderSourceWGSL", "code", text(code))));
    }

    private static Value storage(String type) {
        return struct("binding", whole(0), "visibility", word("Compute"), "buffer", struct("type", word(type)));
    }

    static Value buffer(String usage, boolean mapped) {
        return struct("usage", word(usage), "size", whole(BUFFER_BYTES), "mappedAtCreation", flag(mapped));
    }

    static Value pipelineLayout(Thing layout) {
        return struct("bindGroupLayouts", many(ref(layout)));
    }

    static Value bindGroup(Thing layout, Thing buffer) {
        return struct("layout", ref(layout), "entries", many(struct("binding", whole(0), "buffer", ref(buffer))));
    }

    static Value computePipeline(Thing layout, Thing module, String entryPoint) {
        return struct("layout", ref(layout), "compute", struct("module", ref(module), "entryPoint", text(entryPoint)));
    }
}
