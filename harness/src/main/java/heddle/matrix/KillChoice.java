package heddle.matrix;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One mutant for each case, for the control that every build makes: those that show always before those that need luck,
 * then quick kills, then mutants that break a clause of the case, then mutants that few cases have yet.
 */
public final class KillChoice {
    private static final long QUICK_MILLIS = 500;
    private static final long SLOW_MILLIS = 2000;

    private final KillMatrix matrix;
    private final String always;
    private final Map<String, String> before;
    private final Map<String, Integer> taken = new HashMap<>();

    private record Candidate(MutantResult mutant, Cell cell) {}

    /**
     * Prepares to choose.
     *
     * @param always what the head of a mutant says whose fault shows always
     * @param before what was chosen before, which stays where nothing better is to be had
     */
    public KillChoice(KillMatrix matrix, String always, Map<String, String> before) {
        this.matrix = matrix;
        this.always = always;
        this.before = Map.copyOf(before);
    }

    /** Returns the id of a mutant for each case that killed one. */
    public Map<String, String> choose() {
        Map<String, String> chosen = new TreeMap<>();
        for (MatrixCase each : matrix.cases()) {
            candidate(each).ifPresent(mutant -> {
                taken.merge(mutant.id(), 1, Integer::sum);
                chosen.put(each.id(), mutant.id());
            });
        }
        return chosen;
    }

    private Optional<MutantResult> candidate(MatrixCase killer) {
        return matrix.mutants().stream()
                .flatMap(mutant -> mutant.kills().stream()
                        .filter(cell -> cell.caseId().equals(killer.id()))
                        .map(cell -> new Candidate(mutant, cell)))
                .min(Comparator.<Candidate, Boolean>comparing(
                                c -> !c.mutant().head().shows().equals(always))
                        .thenComparing(c -> slowness(c.cell().millis()))
                        .thenComparing(c -> !c.mutant().head().isOwn(killer))
                        .thenComparing(c -> !c.mutant().id().equals(before.get(killer.id())))
                        .thenComparing(c -> taken.getOrDefault(c.mutant().id(), 0))
                        .thenComparing(c -> c.cell().millis()))
                .map(Candidate::mutant);
    }

    /** Times differ from run to run: only their order of magnitude counts. */
    private static int slowness(long millis) {
        return millis < QUICK_MILLIS ? 0 : millis < SLOW_MILLIS ? 1 : 2;
    }
}
