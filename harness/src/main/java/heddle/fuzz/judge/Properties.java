package heddle.fuzz.judge;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.Map;
import java.util.Optional;

/** What getters answer of buffers, textures and query sets: what their descriptors say, or the header's INIT macros. */
final class Properties {
    private record Field(String path, String initial) {}

    private static final Map<Fn, Field> FIELDS = Map.of(
            Fn.BUFFER_GET_SIZE, new Field("size", "0"),
            Fn.TEXTURE_GET_WIDTH, new Field("size.width", "0"),
            Fn.TEXTURE_GET_HEIGHT, new Field("size.height", "1"),
            Fn.TEXTURE_GET_DEPTH_OR_ARRAY_LAYERS, new Field("size.depthOrArrayLayers", "1"),
            Fn.TEXTURE_GET_MIP_LEVEL_COUNT, new Field("mipLevelCount", "1"),
            Fn.TEXTURE_GET_SAMPLE_COUNT, new Field("sampleCount", "1"),
            Fn.TEXTURE_GET_FORMAT, new Field("format", "Undefined"),
            Fn.QUERY_SET_GET_COUNT, new Field("count", "0"),
            Fn.QUERY_SET_GET_TYPE, new Field("type", "Undefined"));

    private Properties() {}

    /** Returns the answer of a getter on what a call made, as a word; nothing for a question that has no such answer. */
    static Optional<String> expected(Fn getter, Step.Call made) {
        Field field = FIELDS.get(getter);
        if (field == null || made.arguments().isEmpty()) {
            return Optional.empty();
        }
        Value at = made.arguments().get(0);
        for (String name : field.path().split("\\.", -1)) {
            at = at instanceof Value.Struct struct ? struct.fields().get(name) : null;
        }
        return Optional.of(
                at instanceof Value.Whole whole
                        ? Long.toString(whole.bits())
                        : at instanceof Value.Word word ? word.name() : field.initial());
    }
}
