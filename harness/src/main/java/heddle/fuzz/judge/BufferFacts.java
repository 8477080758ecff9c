package heddle.fuzz.judge;

import heddle.linear.Explanation;
import heddle.model.BufferShape;
import heddle.model.MapCall;
import heddle.model.MapResult;
import heddle.model.MapState;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.Fn;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the text of a program says of a buffer, and what findings about its maps are called. */
final class BufferFacts {
    private BufferFacts() {}

    /** Returns size and modes of the buffer that a call makes, if the call is valid. */
    static Optional<BufferShape> shape(Item created) {
        return struct(created).flatMap(struct -> {
            boolean known = struct.fields().get("usage") instanceof Value.Word
                    && struct.fields().get("size") instanceof Value.Whole;
            if (!known) {
                return Optional.empty();
            }
            String usage = ((Value.Word) struct.fields().get("usage")).name();
            MapMode modes = usage.contains("MapRead")
                    ? MapMode.READ
                    : usage.contains("MapWrite") ? MapMode.WRITE : MapMode.NONE;
            boolean valid = !(usage.contains("MapRead") && usage.contains("MapWrite"));
            long size = ((Value.Whole) struct.fields().get("size")).bits();
            return valid ? Optional.of(new BufferShape(size, modes)) : Optional.empty();
        });
    }

    static boolean isMapped(Item created) {
        return struct(created)
                .map(s -> new Value.Flag(true).equals(s.fields().get("mappedAtCreation")))
                .orElse(false);
    }

    /** Where commands take no effect, buffers need not begin with zeros: then the program must fill them first. */
    static boolean isFilled(Facts facts, Item created, int size) {
        return facts.uses(String.valueOf(created.step().result())).stream()
                .anyMatch(use -> use.isCall(Fn.QUEUE_WRITE_BUFFER)
                        && use.section() == created.section()
                        && use.place().step() == created.place().step() + 1
                        && use.whole(1) == 0
                        && use.call().orElseThrow().arguments().get(2) instanceof Value.Bytes bytes
                        && bytes.bytes().length == size);
    }

    private static Optional<Value.Struct> struct(Item created) {
        return created.call()
                .map(Step.Call::arguments)
                .filter(a -> a.get(0) instanceof Value.Struct)
                .map(a -> (Value.Struct) a.get(0));
    }

    static Optional<BufferMapState> state(String word) {
        return Stream.of(BufferMapState.UNMAPPED, BufferMapState.PENDING, BufferMapState.MAPPED)
                .filter(state -> state.toString().equals(word))
                .findFirst();
    }

    static Optional<MapAsyncStatus> status(String word) {
        return Stream.of(
                        MapAsyncStatus.SUCCESS,
                        MapAsyncStatus.ERROR,
                        MapAsyncStatus.ABORTED,
                        MapAsyncStatus.CALLBACK_CANCELLED)
                .filter(status -> status.toString().equals(word))
                .findFirst();
    }

    /** Returns the answer's word of a step with that result. */
    static String word(MapResult result) {
        if (result instanceof MapResult.Given given) {
            return given.given() ? "there" : "null";
        }
        return result.toString();
    }

    /** Returns the clause that an unexplained answer of such a call breaks. */
    static String clause(BufferCall call) {
        if (call instanceof BufferCall.Use) {
            return "MAP-8";
        } else if (call instanceof BufferCall.CopyRange) {
            return "MAP-10";
        }
        MapCall mapping = ((BufferCall.Mapping) call).call();
        if (mapping instanceof MapCall.Answered) {
            return "MAP-2";
        } else if (mapping instanceof MapCall.GetRange) {
            return "MAP-4";
        }
        return mapping instanceof MapCall.MapAsync ? "MAP-3" : "MAP-1";
    }

    /** Returns what is wrong without the names and numbers of the program. */
    static String gist(Explanation.Illegal<MapState, BufferCall, MapResult> illegal) {
        BufferCall call = illegal.unexplained().call();
        String what = call instanceof BufferCall.Mapping mapping
                ? mapping.call().getClass().getSimpleName()
                : call.getClass().getSimpleName();
        List<String> allowed =
                illegal.allowed().stream().map(Object::toString).sorted().toList();
        return what + " answered " + illegal.unexplained().result()
                + (allowed.isEmpty() ? "" : " and not " + String.join(" or ", allowed));
    }
}
