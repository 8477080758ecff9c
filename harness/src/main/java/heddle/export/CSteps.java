package heddle.export;

import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Spells the lists of a program as C functions: the same calls in the same order, under their symbolic names. */
final class CSteps {
    private static final int INDENT = 4;

    private final Program program;
    private final Symbols symbols;
    private final CWords words;
    private final CCall calls;
    private final Set<Step> openedOnce;

    CSteps(Program program, CHeader header, Symbols symbols, CWords words, Set<Step> openedOnce) {
        this.program = program;
        this.symbols = symbols;
        this.words = words;
        this.calls = new CCall(header, symbols);
        this.openedOnce = openedOnce;
    }

    /** Returns the functions of callbacks' bodies, the lists of the program, and what is opened once for all repeats. */
    List<String> functions() {
        List<String> lines = new ArrayList<>();
        References.visit(program, step -> bodies(step, lines));
        lines.addAll(function("open_once", openedOnce.stream().toList(), -1));
        lines.addAll(function("prefix", without(program.prefix()), -1));
        for (int i = 0; i < program.threads().size(); i++) {
            lines.addAll(function(CProgram.list(i), program.threads().get(i), i));
        }
        lines.addAll(function("suffix", program.suffix(), -1));
        return lines;
    }

    private List<Step> without(List<Step> steps) {
        return steps.stream().filter(step -> !openedOnce.contains(step)).toList();
    }

    private void bodies(Step step, List<String> lines) {
        for (Value.Callback callback : References.callbacks(step)) {
            Symbol.Async operation = (Symbol.Async) symbols.get(Symbols.operation((Step.Call) step));
            if (!callback.body().isEmpty()) {
                lines.addAll(function(operation.body(), callback.body(), -1));
            }
        }
    }

    private List<String> function(String name, List<Step> steps, int thread) {
        List<String> lines = new ArrayList<>();
        lines.add("static void " + name + "(void) {");
        for (int i = 0; i < steps.size(); i++) {
            lines.addAll(delays(thread, i));
            if (thread >= 0 && program.plan().start() == Plan.Start.PRIORITIES) {
                lines.add("    take_turn();");
            }
            lines.addAll(lines(steps.get(i)));
        }
        lines.add("}");
        return lines;
    }

    private List<String> delays(int thread, int step) {
        return program.plan().delays().stream()
                .filter(delay -> delay.thread() == thread && delay.step() == step)
                .map(delay -> "    " + idle(delay) + "(" + delay.nanos() + ");")
                .toList();
    }

    private static String idle(Plan.Delay delay) {
        return switch (delay.idle()) {
            case SPIN -> "spin";
            case YIELD -> "yield_for";
            case SLEEP -> "sleep_for";
        };
    }

    private List<String> lines(Step step) {
        List<String> conditions = symbols.conditions(step);
        List<String> said = words.after(step);
        List<String> plain = new ArrayList<>();
        boolean block = !conditions.isEmpty();
        plain.addAll(plain(step, block ? 2 * INDENT : INDENT));
        said.forEach(line -> plain.add(" ".repeat(block ? 2 * INDENT : INDENT) + line));
        if (!block) {
            return plain;
        }
        String head = "    if (" + String.join(" && ", conditions) + ") ";
        if (plain.size() == 1 && !plain.get(0).contains("\n")) {
            return List.of(head + plain.get(0).strip());
        }
        plain.add(0, head + "{");
        plain.add("    }");
        return plain;
    }

    private List<String> plain(Step step, int indent) {
        if (step instanceof Step.Call call) {
            return calls.lines(call, indent);
        }
        return statements(step).stream().map(line -> " ".repeat(indent) + line).toList();
    }

    private List<String> statements(Step step) {
        if (step instanceof Step.Open open) {
            return opened(open);
        } else if (step instanceof Step.Lock lock) {
            return List.of("AT pthread_mutex_lock(&" + CProgram.mutex(lock.mutex()) + ");");
        } else if (step instanceof Step.Unlock unlock) {
            return List.of("pthread_mutex_unlock(&" + CProgram.mutex(unlock.mutex()) + ");");
        } else if (step instanceof Step.Store store) {
            Fragment bytes = CLiterals.bytes(store.bytes().bytes());
            return List.of("AT memcpy((char *)" + symbols.get(store.range()).c() + " + " + store.offset() + ", "
                    + bytes.flat() + ", " + store.bytes().bytes().length + ");");
        } else if (step instanceof Step.Load load) {
            return List.of("AT memcpy(" + symbols.get(load.result()).c() + ", (const char *)"
                    + symbols.get(load.range()).c() + " + " + load.offset() + ", " + load.sizeBytes() + ");");
        } else if (step instanceof Step.Await await) {
            Symbol.Async operation = symbols.awaited(await.operation());
            return List.of("AT await(" + symbols.get(operation.instance()).c() + ", &" + operation.c() + ");");
        } else if (step instanceof Step.Post post) {
            return List.of(CProgram.latch(post.latch()) + " = 1;");
        }
        return List.of("AT wait_for(&" + CProgram.latch(((Step.WaitFor) step).latch()) + ");");
    }

    private List<String> opened(Step.Open open) {
        String device = open.result();
        String instance = open.instance() == null ? device + "_instance" : open.instance();
        List<String> lines = new ArrayList<>();
        if (open.instance() == null) {
            lines.add("AT " + symbols.get(instance).c() + " = open_instance();");
        }
        lines.add("AT open_device(" + symbols.get(instance).c() + ", &"
                + symbols.get(device + "_adapter").c() + ", &"
                + symbols.get(device).c() + ", &"
                + symbols.get(device + "_queue").c() + ", &"
                + symbols.get(device + "_lost").c() + ", &"
                + symbols.get(device + "_uncaptured").c() + ");");
        return lines;
    }
}
