package heddle.program;

import heddle.program.RawStep.RawCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the line of a step. */
final class StepReader {
    private final LineReader line;
    private final int number;

    StepReader(int number, String line) {
        this.number = number;
        this.line = new LineReader(line);
    }

    /** Returns the step, and whether a body follows it in the lines below. */
    Read read() {
        String first = line.name();
        if (line.take("=")) {
            String second = line.name();
            return second.equals("load") && !line.isNext('.', '(') ? load(first) : call(first, second);
        }
        Step known = keyword(first);
        return known == null ? call(null, first) : done(known);
    }

    /** What a line says. */
    record Read(RawStep step, boolean hasBody) {}

    private Read done(Step step) {
        line.requireEnd();
        return new Read(new RawStep(number, step, null, List.of()), false);
    }

    private @Nullable Step keyword(String word) {
        if (line.isNext('.', '(')) {
            return null;
        }
        return switch (word) {
            case "open" -> new Step.Open(line.name(), line.take("on") ? line.name() : null);
            case "lock" -> new Step.Lock(line.name());
            case "unlock" -> new Step.Unlock(line.name());
            case "await" -> new Step.Await(line.name());
            case "post" -> new Step.Post(line.name());
            case "wait" -> new Step.WaitFor(line.name());
            case "store" -> store();
            default -> throw new IllegalArgumentException("no such step: " + word);
        };
    }

    private Step store() {
        String range = line.name();
        line.require("offset");
        int offset = line.size();
        line.require("bytes");
        return new Step.Store(range, offset, new Value.Bytes(line.hex()));
    }

    private Read load(String result) {
        String range = line.name();
        line.require("offset");
        int offset = line.size();
        line.require("size");
        return done(new Step.Load(result, range, offset, line.size()));
    }

    private Read call(@Nullable String result, String first) {
        String self = line.take(".") ? first : null;
        String method = self == null ? first : line.name();
        line.require("(");
        RawCall call = new RawCall(result, self, method, new LineValues(line).named(")"));
        boolean hasBody = line.take("do");
        line.requireEnd();
        return new Read(new RawStep(number, null, call, List.of()), hasBody);
    }
}
