package heddle.pairs;

import heddle.descriptor.BackendDescriptor;
import heddle.program.Claim;
import heddle.program.Plan;
import heddle.program.Player;
import heddle.program.Program;
import heddle.program.Step;
import heddle.program.Trace;
import heddle.program.Value;
import heddle.verdict.Verdict;
import heddle.webgpu.WebGpu;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a failing cell's program claims, in terms that its C file can check.
 *
 * <p>What the two orders explain is learnt from a library in memory, one call after the other; a success needs no
 * explanation, as in the sweep itself.
 */
final class PairClaims {
    private static final String SUCCESS = "Success";

    private final BackendDescriptor reference;
    private final Supplier<WebGpu> libraries;

    PairClaims(BackendDescriptor reference, Supplier<WebGpu> libraries) {
        this.reference = reference;
        this.libraries = libraries;
    }

    /** Returns the claim, or nothing where C cannot tell the failure from what is right. */
    Optional<Claim> of(CellResult failing, Program program) {
        String reason = failing.outcome().reason();
        if (failing.verdict() == Verdict.CRASH) {
            return Optional.of(new Claim.Died());
        } else if (failing.verdict() == Verdict.HANG || reason.contains("had not fired after")) {
            return Optional.of(new Claim.Hung());
        } else if (reason.contains("call was answered with")) {
            return answers(program, reason.startsWith("the first") ? 0 : 1);
        } else if (reason.startsWith("a legal call brought an error afterwards")) {
            return lastScope(program);
        } else if (reason.contains("error")) {
            return uncaptured(program);
        }
        return operation(program).map(Claim.NotOnce::new);
    }

    /** Claims the answer of a thread's operation, where both orders give others. */
    private Optional<Claim> answers(Program program, int thread) {
        return operations(program.threads().get(thread)).stream()
                .reduce((first, last) -> last)
                .map(name -> {
                    Set<List<String>> explained = new LinkedHashSet<>();
                    for (boolean forwards : List.of(true, false)) {
                        trace(program, forwards).firings().stream()
                                .filter(fired -> fired.operation().equals(name))
                                .forEach(fired -> explained.add(List.of(fired.answer())));
                    }
                    explained.add(List.of(SUCCESS));
                    return new Claim.NoOrderExplains(List.of(name), explained);
                });
    }

    private static Optional<Claim> lastScope(Program program) {
        return operations(program.suffix()).stream()
                .reduce((first, last) -> last)
                .map(name -> new Claim.NoOrderExplains(List.of(name), Set.of(List.of("Success:NoError"))));
    }

    /** Claims any error of the device, where neither order makes one. */
    private Optional<Claim> uncaptured(Program program) {
        boolean errors = false;
        for (boolean forwards : List.of(true, false)) {
            errors |= trace(program, forwards).firings().stream()
                    .anyMatch(fired -> fired.answer().matches("(Success:)?(Validation|OutOfMemory|Internal|Unknown)"));
        }
        Optional<String> device = program.prefix().stream()
                .filter(Step.Open.class::isInstance)
                .map(step -> String.valueOf(step.result()))
                .findFirst();
        return errors ? Optional.empty() : device.map(Claim.UnexplainedError::new);
    }

    private static Optional<String> operation(Program program) {
        return program.threads().stream()
                .flatMap(steps -> operations(steps).stream())
                .findFirst();
    }

    private static List<String> operations(List<Step> steps) {
        List<String> names = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Call call
                    && call.result() != null
                    && call.arguments().stream().anyMatch(Value.Callback.class::isInstance)) {
                names.add(call.result());
            }
        }
        return names;
    }

    /** Plays the calls one after the other. */
    private Trace trace(Program program, boolean forwards) {
        List<Step> all = new ArrayList<>(program.prefix());
        for (int i = 0; i < program.threads().size(); i++) {
            int thread = forwards ? i : program.threads().size() - 1 - i;
            program.threads().get(thread).stream()
                    .filter(step -> !(step instanceof Step.Post || step instanceof Step.WaitFor))
                    .forEach(all::add);
        }
        all.addAll(program.suffix());
        Program inOrder = new Program(all, List.of(), List.of(), Plan.ONCE);
        try (Player player = new Player(inOrder, libraries.get(), reference)) {
            return player.play(0);
        }
    }
}
