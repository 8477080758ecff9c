package heddle.fuzz.generate;

import static heddle.fuzz.generate.Terms.real;
import static heddle.fuzz.generate.Terms.ref;
import static heddle.fuzz.generate.Terms.struct;
import static heddle.fuzz.generate.Terms.whole;
import static heddle.fuzz.generate.Terms.word;

import heddle.program.Step;
import heddle.program.Value;
import java.util.List;
import java.util.Map;

/** The arguments with which programs draw, and set what draws may use; all of them are right. */
public final class DrawCommands {
    private static final long MANY = 64;
    private static final Value BUFFER = ref(Specimens.ANY);
    private static final String FAMILY = "RENDER_(PASS|BUNDLE)_ENCODER_";

    private static final Map<String, List<Value>> FORMS = Map.ofEntries(
            Map.entry("DRAW", List.of(whole(3), whole(1), whole(0), whole(0))),
            Map.entry("DRAW_INDEXED", List.of(whole(3), whole(1), whole(0), whole(0), whole(0))),
            Map.entry("DRAW_INDIRECT", List.of(BUFFER, whole(0))),
            Map.entry("DRAW_INDEXED_INDIRECT", List.of(BUFFER, whole(0))),
            Map.entry("SET_VERTEX_BUFFER", List.of(whole(0), BUFFER, whole(0), whole(MANY))),
            Map.entry("SET_INDEX_BUFFER", List.of(BUFFER, word("Uint32"), whole(0), whole(MANY))),
            Map.entry(
                    "SET_VIEWPORT",
                    List.of(real(0), real(0), real(Specimens.TEXELS), real(Specimens.TEXELS), real(0), real(1))),
            Map.entry(
                    "SET_SCISSOR_RECT", List.of(whole(0), whole(0), whole(Specimens.TEXELS), whole(Specimens.TEXELS))),
            Map.entry("SET_BLEND_CONSTANT", List.of(struct("r", real(1)))),
            Map.entry("SET_STENCIL_REFERENCE", List.of(whole(1))));

    private DrawCommands() {}

    /** Records a command that names no buffer. */
    static void record(Hand hand, Thing encoder, String command) {
        record(hand, encoder, command, Specimens.ANY);
    }

    /** Records a command, with a buffer where it names one. */
    static void record(Hand hand, Thing encoder, String command, Thing buffer) {
        Value[] arguments = form(command).stream()
                .map(value -> value.equals(BUFFER) ? ref(buffer) : value)
                .toArray(Value[]::new);
        hand.call(Encoding.of(encoder).function(command), encoder, arguments);
    }

    private static List<Value> form(String command) {
        return FORMS.getOrDefault(command, List.of());
    }

    /** Returns whether a call is one of these commands with these arguments. */
    public static boolean isRight(Step.Call call) {
        String command = call.function().name().replaceFirst(FAMILY, "");
        return FORMS.containsKey(command)
                && form(command)
                        .equals(call.arguments().stream()
                                .map(Specimens::nameless)
                                .toList());
    }
}
