package heddle.program;

import heddle.table.FunctionRow;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Prints programs. */
final class ProgramPrinter {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private ProgramPrinter() {}

    static String print(Program program) {
        ProgramPrinter printer = new ProgramPrinter();
        printer.line(0, ProgramText.FIRST_LINE);
        printer.plan(program.plan());
        printer.line(0, "");
        printer.section("prefix", program.prefix());
        program.threads().forEach(thread -> printer.section("thread", thread));
        printer.section("suffix", program.suffix());
        return printer.text.toString();
    }

    private void plan(Plan plan) {
        line(0, "plan seed " + plan.seed() + " repeats " + plan.repeats() + " start " + word(plan.start()));
        for (Plan.Delay delay : plan.delays()) {
            line(
                    0,
                    "delay thread " + delay.thread() + " step " + delay.step() + " " + word(delay.idle()) + " "
                            + delay.nanos());
        }
    }

    /** Returns the word for a constant of the plan. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void section(String name, List<Step> steps) {
        line(0, name);
        steps.forEach(step -> step(1, step));
    }

    private void line(int depth, String content) {
        text.append(INDENT.repeat(depth)).append(content).append('\n');
    }

    private void step(int depth, Step step) {
        List<Step> body = Steps.body(step);
        line(depth, print(step) + (body.isEmpty() ? "" : " do"));
        if (!body.isEmpty()) {
            body.forEach(inner -> step(depth + 1, inner));
            line(depth, "end");
        }
    }

    /** Prints a step on one line, without the body of its callback. */
    static String print(Step step) {
        if (step instanceof Step.Call call) {
            return (call.result() == null ? "" : call.result() + " = ")
                    + (call.self() == null ? "" : call.self() + ".")
                    + call(call, Header.row(call.function()));
        } else if (step instanceof Step.Open open) {
            return "open " + open.result() + (open.instance() == null ? "" : " on " + open.instance());
        } else if (step instanceof Step.Lock lock) {
            return "lock " + lock.mutex();
        } else if (step instanceof Step.Unlock unlock) {
            return "unlock " + unlock.mutex();
        } else if (step instanceof Step.Store store) {
            return "store " + store.range() + " offset " + store.offset() + " bytes "
                    + HexFormat.of().formatHex(store.bytes().bytes());
        } else if (step instanceof Step.Load load) {
            return load.result() + " = load " + load.range() + " offset " + load.offset() + " size " + load.sizeBytes();
        } else if (step instanceof Step.Await await) {
            return "await " + await.operation();
        } else if (step instanceof Step.Post post) {
            return "post " + post.latch();
        } else if (step instanceof Step.WaitFor wait) {
            return "wait " + wait.latch();
        }
        throw new IllegalArgumentException("no such step: " + step);
    }

    private static String call(Step.Call call, FunctionRow row) {
        StringJoiner arguments = new StringJoiner(", ", row.method() + "(", ")");
        for (int i = 0; i < call.arguments().size(); i++) {
            String name = i < row.parameters().size() ? row.parameters().get(i).name() : "argument" + i;
            Value value = call.arguments().get(i);
            arguments.add(name + ": "
                    + (value instanceof Value.Callback own ? own.mode().toString() : ValuePrinter.print(value)));
        }
        return arguments.toString();
    }
}
