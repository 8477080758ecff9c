package heddle.export;

import heddle.program.Claim;
import heddle.program.Plan;
import heddle.program.Program;
import heddle.program.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A program with its claim as one C file that stands alone: webgpu.h, pthread, and a library that it loads by path.
 *
 * <p>The file repeats the whole program; its exit code is 0 when the claim did not come true, 1 when it did, with the
 * kind printed, and 2 when it cannot tell.
 */
public final class CProgram {
    private final Program program;
    private final Claim claim;
    private final CTarget target;
    private final Symbols symbols;
    private final CWords words;
    private final CFunctions functions;
    private final CState state;
    private final CSteps steps;
    private final boolean anyOpen;
    private final StringBuilder out = new StringBuilder();

    private CProgram(Program original, Claim claim, CTarget target, boolean freshDevices) {
        CHeader header = new CHeader();
        this.program = GivenNames.in(original, CClaim.names(claim));
        this.claim = claim;
        this.target = target;
        this.symbols = Symbols.of(program, header);
        this.words = new CWords(header, symbols, CClaim.steps(claim));
        CLives lives = new CLives(program, header);
        Set<Step> openedOnce = freshDevices ? Set.of() : lives.openedOnce(claim);
        this.functions = new CFunctions(program, header, symbols, target);
        this.state = new CState(program, header, symbols, lives, names(openedOnce));
        this.steps = new CSteps(program, header, symbols, words, openedOnce);
        this.anyOpen = openedOnce.isEmpty() && functions.opens();
    }

    /** Writes the file; a device that the program leaves alone serves all repeats. */
    public static String of(Program program, Claim claim, CTarget target) {
        return of(program, claim, target, false);
    }

    /** Writes the file; {@code freshDevices} opens every device anew in each repeat. */
    public static String of(Program program, Claim claim, CTarget target, boolean freshDevices) {
        return new CProgram(program, claim, target, freshDevices).text();
    }

    static String mutex(String name) {
        return "mutex_" + name.replaceAll("[^A-Za-z0-9_]", "_");
    }

    static String latch(String name) {
        return "latch_" + name.replaceAll("[^A-Za-z0-9_]", "_");
    }

    /** Returns the function of a thread. */
    static String list(int thread) {
        return "thread_" + thread;
    }

    private static Set<String> names(Set<Step> opens) {
        Set<String> names = new HashSet<>();
        for (Step step : opens) {
            for (String ending : List.of("", "_instance", "_adapter", "_queue")) {
                names.add(step.result() + ending);
            }
        }
        return names;
    }

    private String text() {
        CClaim claimed = new CClaim(claim, program, symbols, words);
        lines(new CComment(program, claim, target).lines());
        part("includes");
        out.append(target.constants()).append(functions.pump()).append(claimed.constants());
        out.append("#define REPEATS ").append(program.plan().repeats()).append('\n');
        out.append("#define SEED ").append(program.plan().seed()).append("u\n");
        out.append("#define THREADS ").append(program.threads().size()).append("\n\n");
        part("process");
        lines(functions.list());
        part("load");
        part("operations");
        lines(functions.callbacks());
        out.append('\n');
        pumps();
        threads();
        out.append("// ---- The program.\n");
        lines(state.declarations());
        lines(words.declarations());
        out.append('\n');
        lines(steps.functions());
        out.append("\n// ---- Around each repeat.\n");
        lines(state.reset(words));
        lines(state.settle());
        lines(claimed.check());
        lines(state.giveBack());
        out.append('\n');
        part("main");
        return out.toString().stripTrailing() + "\n";
    }

    private void pumps() {
        part("process-events");
        if (functions.waits()) {
            part("wait-any");
        }
        part("await");
        if (functions.opens()) {
            part("device");
        }
        out.append("#define TRIES_A_DEVICE ").append(anyOpen ? 1 : 0).append("\n\n");
        if (anyOpen) {
            part("trial");
        }
    }

    private void threads() {
        int count = program.threads().size();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(list(i));
        }
        names.forEach(name -> out.append("static void ").append(name).append("(void);\n"));
        out.append("static void (*const threads[THREADS + 1])(void) = {")
                .append(String.join(", ", names))
                .append(count == 0 ? "" : ", ")
                .append("NULL};\n\n");
        part("threads");
        if (program.plan().start() == Plan.Start.PRIORITIES) {
            int all = program.threads().stream().mapToInt(List::size).sum();
            out.append("#define STEPS ").append(all).append(" // of all threads\n");
            part("turns");
        } else {
            part("no-turns");
        }
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> out.append(line).append('\n'));
    }

    private void part(String name) {
        try (InputStream in = CProgram.class.getResourceAsStream(name + ".c")) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + ".c");
            }
            out.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name + ".c", e);
        }
    }
}
