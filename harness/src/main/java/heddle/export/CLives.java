package heddle.export;

import heddle.program.Claim;
import heddle.program.Program;
import heddle.program.Step;
import heddle.table.FunctionRow;
import heddle.webgpu.Fn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which references a program still holds at its end, and which devices serve all its repeats. */
final class CLives {
    private final Map<String, Integer> references = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<String> unbalanced = new HashSet<>();
    private final Program program;

    CLives(Program program, CHeader header) {
        this.program = program;
        References.visit(program, step -> count(step, header));
        program.threads().forEach(this::scopes);
        scopes(program.prefix().isEmpty() ? program.suffix() : both());
    }

    private List<Step> both() {
        return java.util.stream.Stream.concat(program.prefix().stream(), program.suffix().stream())
                .toList();
    }

    /** Returns how many references of an object the program has not given back when it ends, one of its making among them. */
    int held(String name) {
        return 1 + references.getOrDefault(name, 0);
    }

    private void count(Step step, CHeader header) {
        if (!(step instanceof Step.Call call) || call.self() == null) {
            return;
        }
        FunctionRow row = header.row(call.function());
        switch (row.method()) {
            case "AddRef" -> references.merge(call.self(), 1, Integer::sum);
            case "Release" -> {
                references.merge(call.self(), -1, Integer::sum);
                touched.add(call.self());
            }
            case "Destroy" -> touched.add(call.self());
            default -> {} // leaves references alone
        }
    }

    /** Notes the devices on whose stack of error scopes a thread leaves something, or takes more than it pushed. */
    private void scopes(List<Step> steps) {
        Map<String, Integer> open = new HashMap<>();
        for (Step step : steps) {
            if (step instanceof Step.Call call && call.self() != null) {
                if (call.function() == Fn.DEVICE_PUSH_ERROR_SCOPE) {
                    open.merge(call.self(), 1, Integer::sum);
                } else if (call.function() == Fn.DEVICE_POP_ERROR_SCOPE) {
                    open.merge(call.self(), -1, Integer::sum);
                }
            }
        }
        open.forEach((device, left) -> {
            if (left != 0) {
                unbalanced.add(device);
            }
        });
    }

    /** Returns the leading steps of the prefix that open a device which nothing in the program ends. */
    Set<Step> openedOnce(Claim claim) {
        Set<Step> once = new LinkedHashSet<>();
        Set<String> kept = new HashSet<>();
        for (Step step : program.prefix()) {
            if (step instanceof Step.Open open
                    && (open.instance() == null || kept.contains(open.instance()))
                    && lasts(open, claim)) {
                once.add(step);
                kept.add(open.result() + "_instance");
            }
        }
        return once;
    }

    private boolean lasts(Step.Open open, Claim claim) {
        String device = open.result();
        boolean judged =
                (claim instanceof Claim.NotOnce once && once.operation().startsWith(device + "_"))
                        || (claim instanceof Claim.Misplaced misplaced
                                && misplaced.operation().startsWith(device + "_"));
        return !judged
                && !unbalanced.contains(device)
                && List.of("", "_instance", "_adapter", "_queue").stream()
                        .noneMatch(ending -> touched.contains(device + ending));
    }
}
