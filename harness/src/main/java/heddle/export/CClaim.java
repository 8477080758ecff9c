package heddle.export;

import heddle.program.Claim;
import heddle.program.Program;
import heddle.program.Step;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Spells how a claim is checked in C, and what it says. */
final class CClaim {
    private final Claim claim;
    private final Program program;
    private final Symbols symbols;
    private final CWords words;

    CClaim(Claim claim, Program program, Symbols symbols, CWords words) {
        this.claim = claim;
        this.program = program;
        this.symbols = symbols;
        this.words = words;
    }

    /** Returns the steps whose answers a claim compares. */
    static List<String> steps(Claim claim) {
        return claim instanceof Claim.NoOrderExplains orders ? orders.steps() : List.of();
    }

    /** Returns the names that a claim speaks of. */
    static Set<String> names(Claim claim) {
        return new HashSet<>(
                claim instanceof Claim.NotOnce once
                        ? List.of(once.operation())
                        : claim instanceof Claim.Misplaced misplaced ? List.of(misplaced.operation()) : steps(claim));
    }

    /** Returns the claim's name, with which an exported file begins its answer. */
    static String name(Claim claim) {
        return claim.getClass().getSimpleName();
    }

    /** Says what the library is accused of. */
    static String sentence(Claim claim) {
        if (claim instanceof Claim.Died) {
            return "The library ends the process, though every call is legal.";
        } else if (claim instanceof Claim.Hung) {
            return "A call does not return, or a callback does not come, though all that it needs is there.";
        } else if (claim instanceof Claim.NoOrderExplains orders) {
            return "No order of the calls explains the answers of " + String.join(", ", orders.steps()) + ".";
        } else if (claim instanceof Claim.NotOnce once) {
            return "The callback of " + once.operation() + " comes twice, or never.";
        } else if (claim instanceof Claim.Misplaced misplaced) {
            return "The callback of " + misplaced.operation() + " comes where its mode does not allow it.";
        }
        return "The device " + ((Claim.UnexplainedError) claim).device()
                + " reports an error that no call of this program can have made.";
    }

    /** Returns what a death and a hang mean, as C constants. */
    String constants() {
        boolean ends = claim instanceof Claim.Died || claim instanceof Claim.Hung;
        return "#define DEATH_IS " + (ends ? "REPRODUCED" : "CANNOT_TELL") + "\n#define HANG_IS "
                + (ends ? "REPRODUCED" : "CANNOT_TELL") + "\n";
    }

    /** Returns the function that looks at the answers of one repeat. */
    List<String> check() {
        List<String> lines = new ArrayList<>(List.of("static void check(void) {"));
        if (claim instanceof Claim.NoOrderExplains orders) {
            lines.addAll(explained(orders));
        } else if (claim instanceof Claim.NotOnce once) {
            String c = symbols.awaited(once.operation()).c();
            lines.add("    if (" + c + ".started && " + c + ".fired != 1)");
            lines.add("        ended(REPRODUCED, \"NotOnce: the callback of " + once.operation()
                    + " came %d times\", (int)" + c + ".fired);");
        } else if (claim instanceof Claim.Misplaced misplaced) {
            String c = symbols.awaited(misplaced.operation()).c();
            lines.add("    if (" + c + ".misplaced)");
            lines.add("        ended(REPRODUCED, \"Misplaced: the callback of " + misplaced.operation()
                    + " came outside of what its mode allows\");");
        } else if (claim instanceof Claim.UnexplainedError error) {
            errors(error.device()).forEach(name -> lines.addAll(unexplained(name)));
        }
        lines.add("}");
        return lines;
    }

    private List<String> errors(String device) {
        List<String> names = new ArrayList<>(List.of(device + "_uncaptured"));
        References.visit(program, step -> {
            if (step instanceof Step.Call call
                    && call.function() == Fn.DEVICE_POP_ERROR_SCOPE
                    && device.equals(call.self())) {
                names.add(Symbols.operation(call));
            }
        });
        return names;
    }

    private List<String> unexplained(String name) {
        String c = symbols.get(name).c();
        String report = name.endsWith("_uncaptured") ? "an uncaptured error" : "the scope of " + name;
        return List.of(
                "    if (" + c + ".fired && " + c + ".type != WGPUErrorType_NoError)",
                "        ended(REPRODUCED, \"UnexplainedError: " + report + ": %s\", " + c + ".message);");
    }

    private List<String> explained(Claim.NoOrderExplains orders) {
        int width = orders.steps().size();
        List<String> lines = new ArrayList<>();
        words.atTheEnd().forEach(line -> lines.add("    " + line));
        lines.add("    // What some order of the calls explains: " + String.join(", ", orders.steps()) + ".");
        lines.add("    static const char *const explained[][" + width + "] = {");
        orders.explained().stream()
                .sorted(Comparator.comparing(tuple -> String.join(" ", tuple)))
                .forEach(tuple -> lines.add(
                        "        {" + tuple.stream().map(CLiterals::string).collect(Collectors.joining(", ")) + "},"));
        lines.add("    };");
        lines.add("    const char *const seen[" + width + "] = {"
                + orders.steps().stream().map(words::word).collect(Collectors.joining(", ")) + "};");
        lines.add("    for (size_t i = 0, same; i < sizeof explained / sizeof *explained; i++) {");
        lines.add("        for (same = 0; same < " + width + " && !strcmp(seen[same], explained[i][same]);) same++;");
        lines.add("        if (same == " + width + ") return;");
        lines.add("    }");
        lines.add("    ended(REPRODUCED, \"NoOrderExplains: "
                + orders.steps().stream().map(step -> step + " %s").collect(Collectors.joining(", ")) + "\", "
                + orders.steps().stream().map(words::word).collect(Collectors.joining(", ")) + ");");
        return lines;
    }
}
