package heddle.transcript;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call as it was made, in the terms of a program. Filled by the thread that makes it; read when all is over. */
final class Entry {
    /** How the names of answers begin that are no object, range or operation. */
    static final String ANSWER = "answer";

    final Fn function;
    final @Nullable String self;
    final List<Value> arguments;
    final long thread;
    final String threadName = Thread.currentThread().getName();
    Section section;
    /** The operation in whose callback it was made; null outside of callbacks. */
    final @Nullable String inside;

    final long beganNanos = System.nanoTime();
    /** The operations whose callbacks ran during the call, on its thread. */
    final List<String> fired = new ArrayList<>();

    @Nullable
    String result;

    long endedNanos = Long.MAX_VALUE;
    /** What the journal says of the result. */
    String answer = "";

    Entry(
            Fn function,
            @Nullable String self,
            List<Value> arguments,
            long thread,
            Section section,
            @Nullable String inside) {
        this.function = function;
        this.self = self;
        this.arguments = arguments;
        this.thread = thread;
        this.section = section;
        this.inside = inside;
    }

    /** Returns whether the call only advances what is pending. */
    boolean isPump() {
        return function == Fn.INSTANCE_PROCESS_EVENTS || function == Fn.INSTANCE_WAIT_ANY;
    }

    /** Returns whether the call only asks and leaves everything as it was, save GetQueue and the like, which make objects. */
    boolean isQuestion() {
        String name = function.cName();
        boolean asks = name.matches("wgpu[A-Z][A-Za-z]*?(Get|Has)[A-Z].*") || name.endsWith("FreeMembers");
        boolean makes =
                name.endsWith("GetQueue") || name.endsWith("GetBindGroupLayout") || name.contains("MappedRange");
        return asks && !makes && !name.endsWith("GetCompilationInfo") && !name.endsWith("GetLostFuture");
    }

    /** Returns the step that makes the call again; what it answers is kept only where it makes something. */
    Step.Call step(List<Value> replaced, boolean keepsAnswers) {
        boolean answers = result != null && result.startsWith(ANSWER);
        return new Step.Call(answers && !keepsAnswers ? null : result, function, self, replaced);
    }

    /** Returns the kind of callback that names an operation in words. */
    static String word(CallbackKind kind) {
        return switch (kind) {
            case BUFFER_MAP -> "map";
            case COMPILATION_INFO -> "info";
            case CREATE_COMPUTE_PIPELINE_ASYNC, CREATE_RENDER_PIPELINE_ASYNC -> "request";
            case DEVICE_LOST -> "lost";
            case POP_ERROR_SCOPE -> "pop";
            case QUEUE_WORK_DONE -> "done";
            case REQUEST_ADAPTER -> "adapterRequest";
            case REQUEST_DEVICE -> "deviceRequest";
            case UNCAPTURED_ERROR -> "uncaptured";
        };
    }
}
