package heddle.program;

import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random programs that fit the header, legal or not: every sort of step and value, for the text form. */
final class RandomPrograms {
    private static final List<CallbackMode> MODES =
            List.of(CallbackMode.WAIT_ANY_ONLY, CallbackMode.ALLOW_PROCESS_EVENTS, CallbackMode.ALLOW_SPONTANEOUS);

    private final Random random;
    private int names;

    RandomPrograms(Random random) {
        this.random = random;
    }

    Program next() {
        List<Step> prefix = new ArrayList<>(List.of(
                new Step.Open("d", null),
                call("b", Fn.DEVICE_CREATE_BUFFER, "d", buffer()),
                call("m", Fn.BUFFER_MAP_ASYNC, "b", word("Read|Write"), whole(), whole(), callback(0)),
                call("r", Fn.BUFFER_GET_MAPPED_RANGE, "b", whole(), whole())));
        prefix.addAll(steps());
        List<List<Step>> threads = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            threads.add(steps());
        }
        return new Program(prefix, threads, steps(), plan());
    }

    private Plan plan() {
        List<Plan.Delay> delays = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            delays.add(new Plan.Delay(random.nextInt(8), i, oneOf(List.of(Plan.Idle.values())), random.nextInt(9999)));
        }
        return new Plan(random.nextLong(), 1 + random.nextInt(99), oneOf(List.of(Plan.Start.values())), delays);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            steps.add(step(1));
        }
        return steps;
    }

    private Step step(int depth) {
        return switch (random.nextInt(14)) {
            case 0 -> new Step.Open(name(), random.nextBoolean() ? "d_instance" : null);
            case 1 -> new Step.Lock("k");
            case 2 -> new Step.Unlock("k");
            case 3 -> new Step.Store("r", random.nextInt(99), bytes());
            case 4 -> new Step.Load(name(), "r", random.nextInt(99), 4);
            case 5 -> new Step.Await(random.nextBoolean() ? "m" : "d");
            case 6 -> new Step.Post("open");
            case 7 -> new Step.WaitFor("open");
            case 8 -> call(null, Fn.INSTANCE_WAIT_ANY, "d_instance", new Value.Many(List.of(ref("m"))), whole());
            case 9 -> call(null, Fn.QUEUE_WRITE_BUFFER, "d_queue", ref("b"), whole(), bytes());
            case 10 -> call(maybe(), Fn.DEVICE_POP_ERROR_SCOPE, "d", callback(depth));
            case 11 -> call(maybe(), Fn.DEVICE_CREATE_SHADER_MODULE, "d", shader());
            case 12 -> call(maybe(), Fn.BUFFER_READ_MAPPED_RANGE, "b", whole(), new Value.Room(random.nextInt(99)));
            default -> call(maybe(), Fn.DEVICE_CREATE_SAMPLER, "d", sampler());
        };
    }

    private static Step call(String result, Fn function, String self, Value... arguments) {
        return new Step.Call(result, function, self, List.of(arguments));
    }

    private Value buffer() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("usage", word("CopyDst|MapRead"));
        fields.put("mappedAtCreation", new Value.Flag(random.nextBoolean()));
        fields.put("label", text());
        fields.put("size", whole());
        return new Value.Struct(null, fields);
    }

    private Value shader() {
        Value link = new Value.Struct("ShaderSourceWGSL", Map.of("code", text()));
        return new Value.Struct(null, Map.of("nextInChain", new Value.Many(List.of(link))));
    }

    private Value sampler() {
        return random.nextBoolean()
                ? new Value.Null()
                : new Value.Struct(
                        null,
                        Map.of("lodMinClamp", new Value.Real(random.nextGaussian() * 1e9), "compare", word("Less")));
    }

    private Value callback(int depth) {
        List<Step> body = new ArrayList<>();
        for (int i = depth * random.nextInt(3); i > 0; i--) {
            body.add(step(0));
        }
        return new Value.Callback(oneOf(MODES), body);
    }

    private Value text() {
        return new Value.Text(random.ints(random.nextInt(9), 1, 0x10000)
                .mapToObj(c -> random.nextBoolean() ? "\\\"#{}\n" : Character.toString((char) c))
                .reduce("", String::concat));
    }

    private Value.Bytes bytes() {
        byte[] bytes = new byte[1 + random.nextInt(40)];
        if (random.nextBoolean()) {
            random.nextBytes(bytes);
        }
        return new Value.Bytes(bytes);
    }

    private Value whole() {
        return new Value.Whole(random.nextBoolean() ? random.nextInt(99) : random.nextLong());
    }

    private String maybe() {
        return random.nextBoolean() ? name() : null;
    }

    private String name() {
        return "n" + names++;
    }

    private static Value word(String name) {
        return new Value.Word(name);
    }

    private static Value ref(String name) {
        return new Value.Ref(name);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
