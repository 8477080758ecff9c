package heddle.matrix;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What became of one mutant: a row of the matrix.
 *
 * @param head which mutant
 * @param cells how the cases came out that ran on it, by the case's id
 * @param firstKillMillis the time from its first case to the first kill; empty when there is none
 * @param durationMillis the time that all its cases took; 0 when none ran
 */
public record MutantResult(MutantHead head, List<Cell> cells, OptionalLong firstKillMillis, long durationMillis) {
    public MutantResult {
        cells = cells.stream().sorted(Comparator.comparing(Cell::caseId)).toList();
        Set<String> ids = new HashSet<>();
        for (Cell cell : cells) {
            if (!ids.add(cell.caseId())) {
                throw new IllegalArgumentException("the case " + cell.caseId() + " came out twice on " + head.id());
            }
        }
        if (firstKillMillis.isPresent() != cells.stream().anyMatch(Cell::isKill)) {
            throw new IllegalArgumentException(head.id() + " has a first kill without a kill, or the reverse");
        }
        if (durationMillis < 0 || firstKillMillis.orElse(0) < 0) {
            throw new IllegalArgumentException(head.id() + " has a negative time");
        }
    }

    /** Returns the row of a mutant on which nothing ran. */
    public static MutantResult notRun(MutantHead head) {
        return new MutantResult(head, List.of(), OptionalLong.empty(), 0);
    }

    /** Returns the mutant's id. */
    public String id() {
        return head.id();
    }

    /** Returns the cells that are kills. */
    public List<Cell> kills() {
        return cells.stream().filter(Cell::isKill).toList();
    }

    /** Returns the ids of the cases that failed on it. */
    public List<String> killedBy() {
        return kills().stream().map(Cell::caseId).toList();
    }

    /** Returns what became of it, where so many cases were planned for it. */
    public Fate fate(int planned) {
        if (cells.stream().anyMatch(Cell::isKill)) {
            return Fate.KILLED;
        }
        if (cells.isEmpty()) {
            return Fate.NOT_RUN;
        }
        boolean open = cells.size() < planned
                || cells.stream().anyMatch(cell -> cell.verdict().isUndecided());
        return open ? Fate.UNDECIDED : Fate.SURVIVED;
    }
}
