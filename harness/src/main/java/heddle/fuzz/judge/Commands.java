package heddle.fuzz.judge;

import heddle.fuzz.generate.Specimens;
import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a submit has executed, as the program recorded it. */
final class Commands {
    private Commands() {}

    /** Returns the names of the buffers and the like that the submitted commands use. */
    static List<String> objects(Facts facts, Item submit) {
        List<String> objects = new ArrayList<>();
        for (String commands : submit.refs()) {
            recorded(facts, commands).forEach(recorded -> objects.addAll(recorded.refs()));
        }
        return objects;
    }

    /** Returns the recording calls behind a command buffer, those in passes included. */
    static List<Item> recorded(Facts facts, String commands) {
        return facts.maker(commands)
                .map(finish -> recordedBy(facts, finish.self()))
                .orElse(List.of());
    }

    /** Returns the calls that record into an encoder, those in passes included. */
    static List<Item> recordedBy(Facts facts, String encoder) {
        List<Item> recorded = new ArrayList<>();
        for (Item use : facts.uses(encoder)) {
            recorded.add(use);
            boolean pass = use.isCall(Fn.COMMAND_ENCODER_BEGIN_COMPUTE_PASS);
            if (pass && use.step().result() != null) {
                recorded.addAll(facts.uses(use.step().result()));
            }
        }
        return recorded;
    }

    /**
     * Returns the changes that a recorded call makes to buffers when it is executed; nothing if that is not known.
     */
    static Optional<List<DataCall.Change>> changes(Facts facts, Item recorded) {
        Step.Call call = recorded.call().orElseThrow();
        return switch (call.function()) {
            case COMMAND_ENCODER_COPY_BUFFER_TO_BUFFER ->
                Optional.of(List.of(new DataCall.Copy(
                        recorded.ref(0), (int) recorded.whole(1), recorded.ref(2), (int) recorded.whole(3), (int)
                                recorded.whole(4))));
            case COMMAND_ENCODER_CLEAR_BUFFER ->
                Optional.of(List.of(
                        new DataCall.Put(recorded.ref(0), (int) recorded.whole(1), new byte[(int) recorded.whole(2)])));
            case COMPUTE_PASS_ENCODER_DISPATCH_WORKGROUPS -> counted(facts, recorded);
            case COMMAND_ENCODER_FINISH,
                    COMMAND_ENCODER_BEGIN_COMPUTE_PASS,
                    COMMAND_ENCODER_INSERT_DEBUG_MARKER,
                    COMPUTE_PASS_ENCODER_SET_PIPELINE,
                    COMPUTE_PASS_ENCODER_SET_BIND_GROUP,
                    COMPUTE_PASS_ENCODER_END -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    private static Optional<List<DataCall.Change>> counted(Facts facts, Item dispatch) {
        Optional<String> buffer = Optional.empty();
        boolean counts = false;
        for (Item use : facts.uses(dispatch.self())) {
            if (use.isCall(Fn.COMPUTE_PASS_ENCODER_SET_BIND_GROUP)) {
                buffer = facts.maker(use.ref(1)).map(g -> g.refs().get(1));
            } else if (use.isCall(Fn.COMPUTE_PASS_ENCODER_SET_PIPELINE)) {
                counts = facts.maker(use.ref(0))
                        .map(p -> p.refs().get(1))
                        .flatMap(facts::maker)
                        .flatMap(Item::call)
                        .map(c -> c.arguments().equals(List.<Value>of(Specimens.COUNTER_MODULE)))
                        .orElse(false);
            }
        }
        return counts && buffer.isPresent()
                ? Optional.of(List.of(new DataCall.Count(buffer.get(), (int) dispatch.whole(0))))
                : Optional.empty();
    }
}
