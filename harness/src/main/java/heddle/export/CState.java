package heddle.export;

import heddle.program.Program;
import heddle.program.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spells what a program's names are in C, and what is done with them before and after each repeat. */
final class CState {
    private final Program program;
    private final CHeader header;
    private final Symbols symbols;
    private final CLives lives;
    private final Set<String> kept;

    /** Prepares the state; the things named in {@code kept} outlive a repeat. */
    CState(Program program, CHeader header, Symbols symbols, CLives lives, Set<String> kept) {
        this.program = program;
        this.header = header;
        this.symbols = symbols;
        this.lives = lives;
        this.kept = kept;
    }

    /** Returns the variables. */
    List<String> declarations() {
        List<String> lines = new ArrayList<>();
        mutexes().forEach(name -> lines.add("static pthread_mutex_t " + name + " = PTHREAD_MUTEX_INITIALIZER;"));
        latches().forEach(name -> lines.add("static atomic_int " + name + ";"));
        distinct(Symbol.Async.class).forEach(operation -> {
            if (!operation.body().isEmpty()) {
                lines.add("static void " + operation.body() + "(void);");
            }
        });
        Set<String> declared = new HashSet<>();
        symbols.all().forEach((name, symbol) -> {
            if (declared.add(symbol.c())) { // a future of a device's loss is another name of that event
                lines.addAll(declaration(name, symbol));
            }
        });
        return lines;
    }

    private List<String> declaration(String name, Symbol symbol) {
        if (symbol instanceof Symbol.Thing thing) {
            return thing.variable() ? List.of("static WGPU" + thing.type() + " " + thing.c() + ";") : List.of();
        } else if (symbol instanceof Symbol.Async operation) {
            String body = operation.body().isEmpty() ? "" : ", .body = " + operation.body();
            String mode = CHeader.constants(
                    header.enumeration("CallbackMode"), operation.mode().toString());
            return List.of("static struct operation " + operation.c() + " = {.name = " + CLiterals.string(name) + body
                    + ", .mode = " + mode + "};");
        } else if (symbol instanceof Symbol.Range range) {
            return List.of("static void " + (range.readOnly() ? "const " : "") + "*" + range.c() + ";");
        } else if (symbol instanceof Symbol.Loaded loaded) {
            return List.of("static unsigned char " + loaded.c() + "[" + loaded.sizeBytes() + "];");
        }
        Symbol.Scalar scalar = (Symbol.Scalar) symbol;
        return List.of("static UNUSED " + CCall.resultType(scalar.type()) + " " + scalar.c() + ";");
    }

    /** Returns the function that forgets what the repeat before left. */
    List<String> reset(CWords words) {
        List<String> lines = new ArrayList<>(List.of("static void reset(void) {"));
        symbols.all().forEach((name, symbol) -> {
            if (symbol instanceof Symbol.Thing thing && thing.variable() && !kept.contains(name)) {
                lines.add("    " + thing.c() + " = NULL;");
            } else if (symbol instanceof Symbol.Range range) {
                lines.add("    " + range.c() + " = NULL;");
            }
        });
        distinct(Symbol.Async.class).forEach(operation -> lines.add("    forget(&" + operation.c() + ");"));
        latches().forEach(name -> lines.add("    " + name + " = 0;"));
        lines.add("    given_up = false;");
        words.resets().forEach(line -> lines.add("    " + line));
        lines.add("}");
        return lines;
    }

    /** Returns the function that pumps until what was started has come. */
    List<String> settle() {
        List<String> lines = new ArrayList<>(List.of("static void settle(void) {"));
        for (Symbol.Async operation : distinct(Symbol.Async.class)) {
            boolean event = operation.callback().equals("DeviceLost")
                    || operation.callback().equals("UncapturedError");
            Symbol instance = symbols.get(operation.instance());
            if (!event && lives.held(operation.instance()) > 0) {
                String guard = instance.mayBeNull() ? "if (" + instance.c() + ") " : "";
                lines.add("    " + guard + "finish(" + instance.c() + ", &" + operation.c() + ");");
            }
        }
        lines.add("}");
        return lines;
    }

    /** Returns the function that destroys the program's devices and gives back what it holds, instances last. */
    List<String> giveBack() {
        List<String> devices = new ArrayList<>();
        List<String> releases = new ArrayList<>();
        List<String> instances = new ArrayList<>();
        for (Map.Entry<String, Symbol> entry : symbols.all().entrySet()) {
            if (entry.getValue() instanceof Symbol.Thing thing) {
                int last = kept.contains(entry.getKey()) ? 1 : 0; // the one with which it was opened
                int left = Math.max(0, lives.held(entry.getKey()) - last);
                boolean instance = thing.type().equals("Instance");
                (instance ? instances : releases).addAll(0, Collections.nCopies(left, call(thing, "Release")));
                if (thing.type().equals("Device") && left > 0 && last == 0) {
                    devices.add(call(thing, "Destroy"));
                }
            }
        }
        List<String> lines = new ArrayList<>(List.of("static void give_back(void) {"));
        lines.addAll(devices);
        lines.addAll(releases);
        lines.addAll(instances);
        lines.add("}");
        return lines;
    }

    private static String call(Symbol.Thing thing, String method) {
        String guard = thing.mayBeNull() ? "if (" + thing.c() + ") " : "";
        return "    " + guard + "AT wgpu" + thing.type() + method + "(" + thing.c() + ");";
    }

    private <T extends Symbol> List<T> distinct(Class<T> type) {
        return symbols.all().values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }

    private Set<String> mutexes() {
        Set<String> names = new LinkedHashSet<>();
        References.visit(program, step -> {
            if (step instanceof Step.Lock lock) {
                names.add(CProgram.mutex(lock.mutex()));
            }
        });
        return names;
    }

    private Set<String> latches() {
        Set<String> names = new LinkedHashSet<>();
        References.visit(program, step -> {
            if (step instanceof Step.Post post) {
                names.add(CProgram.latch(post.latch()));
            } else if (step instanceof Step.WaitFor wait) {
                names.add(CProgram.latch(wait.latch()));
            }
        });
        return names;
    }
}
