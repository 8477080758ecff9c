package heddle.fuzz.judge;

import heddle.fuzz.generate.Specimens;
import heddle.program.Step;
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

    /** Returns the calls that record into an encoder, those in passes and in bundles that these execute included. */
    static List<Item> recordedBy(Facts facts, String encoder) {
        List<Item> recorded = new ArrayList<>();
        for (Item use : facts.uses(encoder)) {
            recorded.add(use);
            if (beginsPass(use) && use.step().result() != null) {
                recorded.addAll(recordedBy(facts, use.step().result()));
            } else if (use.isCall(Fn.RENDER_PASS_ENCODER_EXECUTE_BUNDLES)) {
                for (String bundle : use.refs()) {
                    facts.maker(bundle).ifPresent(maker -> recorded.addAll(facts.uses(maker.self())));
                }
            }
        }
        return recorded;
    }

    /** Returns the name of the function that a step calls; empty if it calls none. */
    static String name(Item item) {
        return item.call().map(call -> call.function().name()).orElse("");
    }

    static boolean beginsPass(Item item) {
        return item.isCall(Fn.COMMAND_ENCODER_BEGIN_COMPUTE_PASS) || item.isCall(Fn.COMMAND_ENCODER_BEGIN_RENDER_PASS);
    }

    static boolean finishes(Item item) {
        return item.isCall(Fn.COMMAND_ENCODER_FINISH) || item.isCall(Fn.RENDER_BUNDLE_ENCODER_FINISH);
    }

    /** Returns whether a call on an encoder is right at any time, even after its end. */
    static boolean isAnytime(Item call) {
        String name = name(call);
        return name.endsWith("_ADD_REF") || name.endsWith("_RELEASE") || name.endsWith("_SET_LABEL");
    }

    /**
     * Returns the changes that a recorded call of a recording in order makes to buffers when it is executed; nothing if that is
     * not known. What is {@linkplain #murky unknown} of one buffer alone is not among them.
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
            default -> Optional.of(List.of());
        };
    }

    /** Returns the names behind which a recorded call leaves bytes that no model knows: texels, results, counts. */
    static List<String> murky(Facts facts, Item recorded) {
        if (recorded.isCall(Fn.COMMAND_ENCODER_COPY_TEXTURE_TO_BUFFER)
                || recorded.isCall(Fn.COMMAND_ENCODER_RESOLVE_QUERY_SET)) {
            return recorded.refs().subList(1, 2);
        } else if (!recorded.isCall(Fn.COMPUTE_PASS_ENCODER_DISPATCH_WORKGROUPS_INDIRECT)) {
            return List.of();
        }
        return facts.uses(recorded.self()).stream()
                .filter(use -> use.isCall(Fn.COMPUTE_PASS_ENCODER_SET_BIND_GROUP))
                .flatMap(use -> use.refs().stream())
                .toList();
    }

    private static Optional<List<DataCall.Change>> counted(Facts facts, Item dispatch) {
        List<Item> pass = facts.uses(dispatch.self());
        List<Item> groups = pass.stream()
                .filter(use -> use.isCall(Fn.COMPUTE_PASS_ENCODER_SET_BIND_GROUP))
                .toList();
        List<Item> pipelines = pass.stream()
                .filter(use -> use.isCall(Fn.COMPUTE_PASS_ENCODER_SET_PIPELINE))
                .toList();
        if (groups.size() != 1
                || pipelines.size() != 1
                || !counts(facts, pipelines.get(0).ref(0))) {
            return Optional.empty();
        }
        return facts.maker(groups.get(0).ref(1))
                .filter(group -> group.refs().size() > 1)
                .map(group -> List.of(new DataCall.Count(group.refs().get(1), (int) dispatch.whole(0))));
    }

    private static boolean counts(Facts facts, String pipeline) {
        return facts.maker(pipeline)
                .filter(maker -> maker.refs().size() > 1)
                .filter(maker -> facts.isMadeWith(maker.refs().get(1), Specimens.COUNTER_MODULE))
                .isPresent();
    }
}
