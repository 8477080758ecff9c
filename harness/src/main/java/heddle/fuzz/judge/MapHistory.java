package heddle.fuzz.judge;

import heddle.fuzz.generate.Specimens;
import heddle.fuzz.judge.Story.Took;
import heddle.linear.Invocation;
import heddle.model.BufferShape;
import heddle.model.MapCall;
import heddle.model.MapResult;
import heddle.model.Mapping;
import heddle.model.Span;
import heddle.program.Step;
import heddle.program.Trace.Fired;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One play told as the calls and callbacks of one buffer that have to do with its maps. */
final class MapHistory {
    /**
     * A call of the history.
     *
     * @param section where it stands; a callback has that of its call
     * @param after the call that a callback belongs to, as a number among the calls; -1 for what is no callback
     * @param name the step whose answer it is
     */
    private record Seen(Invocation<BufferCall, MapResult> call, int section, int after, String name) {}

    private final Story story;
    private final Map<Took, Boolean> known;
    private final String name;
    private final List<Seen> seen = new ArrayList<>();
    private final Map<String, Integer> tickets = new LinkedHashMap<>();

    /**
     * Tells the play.
     *
     * @param known which calls surely made an error, and which surely none
     * @param created the creation of the buffer, which has a name and a known shape
     */
    MapHistory(Story story, Map<Took, Boolean> known, Took created) {
        this.story = story;
        this.known = known;
        this.name = String.valueOf(created.item().step().result());
        BufferShape shape = BufferFacts.shape(created.item()).orElseThrow();
        boolean mapped = BufferFacts.isMapped(created.item());
        add(created, mapping(new MapCall.Create(name, shape, mapped)), new MapResult.Done(), "");
        for (Took took : story.taken()) {
            if (took.item().self().equals(name)) {
                own(took);
            } else if (took.item().isCall(Fn.QUEUE_WRITE_BUFFER)
                    && took.item().ref(0).equals(name)) {
                use(took);
            }
        }
    }

    /** Returns the name of the buffer. */
    String name() {
        return name;
    }

    List<Invocation<BufferCall, MapResult>> calls() {
        return seen.stream().map(Seen::call).toList();
    }

    /** Returns the calls as the program has them. */
    List<Explained.Entry<BufferCall>> entries() {
        return seen.stream()
                .map(s -> new Explained.Entry<>(s.call().call(), s.section(), s.after(), s.name()))
                .toList();
    }

    /** Returns what the entries with names answered, as words; an empty one for what is not known. */
    List<String> observed() {
        return seen.stream()
                .filter(s -> !s.name().isEmpty())
                .map(s -> s.call().result() == null
                        ? ""
                        : BufferFacts.word(s.call().result()))
                .toList();
    }

    private void own(Took took) {
        Item item = took.item();
        Step.Call call = item.call().orElseThrow();
        switch (call.function()) {
            case BUFFER_MAP_ASYNC -> map(took);
            case BUFFER_UNMAP -> add(took, mapping(new MapCall.Unmap(name)), new MapResult.Done(), "");
            case BUFFER_DESTROY -> add(took, mapping(new MapCall.Destroy(name)), new MapResult.Done(), "");
            case BUFFER_GET_MAP_STATE ->
                BufferFacts.state(took.run().answer())
                        .ifPresent(state -> add(
                                took, mapping(new MapCall.GetMapState(name)), new MapResult.Seen(state), result(item)));
            case BUFFER_GET_MAPPED_RANGE -> range(took, false);
            case BUFFER_GET_CONST_MAPPED_RANGE -> range(took, true);
            case BUFFER_READ_MAPPED_RANGE ->
                copy(took, ((Value.Room) call.arguments().get(1)).sizeBytes(), false);
            case BUFFER_WRITE_MAPPED_RANGE ->
                copy(took, ((Value.Bytes) call.arguments().get(1)).bytes().length, true);
            default -> {}
        }
    }

    private void map(Took took) {
        Item item = took.item();
        int ticket = tickets.size();
        String operation = result(item);
        tickets.put(operation, ticket);
        MapMode mode = item.word(0).equals("Read") ? MapMode.READ : MapMode.WRITE;
        MapCall call = new MapCall.MapAsync(name, ticket, mode, new Span(item.whole(1), item.whole(2)));
        Boolean erred = known.get(took);
        MapResult result = erred == null ? null : erred ? new MapResult.Erred() : new MapResult.Done();
        seen.add(new Seen(invocation(took, mapping(call), result), item.section(), -1, ""));
        int asked = seen.size() - 1;
        for (Fired fired : story.firings(operation)) {
            answered(took, asked, ticket, fired, operation);
        }
    }

    private void answered(Took map, int asked, int ticket, Fired fired, String operation) {
        long began = map.run().beganNanos();
        boolean spontaneous = map.item().mode().equals(CallbackMode.ALLOW_SPONTANEOUS);
        Optional<Took> around = story.around(fired);
        if (!spontaneous && around.isPresent()) {
            began = Math.max(began, around.get().run().beganNanos());
        }
        MapResult told = BufferFacts.status(fired.answer())
                .<MapResult>map(MapResult.Told::new)
                .orElse(null);
        Invocation<BufferCall, MapResult> call = new Invocation<>(
                fired.thread() + " in a callback",
                mapping(new MapCall.Answered(name, ticket)),
                told,
                Math.min(began, fired.beganNanos()),
                fired.beganNanos());
        seen.add(new Seen(call, map.item().section(), asked, operation));
    }

    private void range(Took took, boolean constant) {
        Item item = took.item();
        Mapping.View view = new Mapping.View(new Span(item.whole(0), item.whole(1)), constant);
        boolean given = took.run().answer().equals("there");
        add(took, mapping(new MapCall.GetRange(name, view)), new MapResult.Given(given), result(item));
    }

    private void copy(Took took, int sizeBytes, boolean writes) {
        Span span = new Span(took.item().whole(0), sizeBytes);
        boolean done = took.run().answer().startsWith("Success");
        add(took, new BufferCall.CopyRange(name, span, writes), new MapResult.Given(done), "");
    }

    private void use(Took took) {
        Boolean erred = known.get(took);
        Optional<Step.Call> made = story.facts().maker(name).flatMap(Item::call);
        boolean valid = Specimens.isWriteInside(made, took.item().call().orElseThrow());
        if (erred != null && valid) {
            add(took, new BufferCall.Use(name), erred ? new MapResult.Erred() : new MapResult.Done(), "");
        }
    }

    private BufferCall mapping(MapCall call) {
        return new BufferCall.Mapping(call);
    }

    private void add(Took took, BufferCall call, MapResult result, String step) {
        seen.add(new Seen(invocation(took, call, result), took.item().section(), -1, step));
    }

    private Invocation<BufferCall, MapResult> invocation(Took took, BufferCall call, @Nullable MapResult result) {
        return new Invocation<>(
                Long.toString(took.run().thread()),
                call,
                result,
                took.run().beganNanos(),
                took.run().endedNanos());
    }

    private static String result(Item item) {
        String result = item.step().result();
        return result == null ? "" : result;
    }
}
