package heddle.report.html;

import heddle.matrix.Cell;
import heddle.matrix.Fate;
import heddle.matrix.KillMatrix;
import heddle.matrix.MatrixCase;
import heddle.matrix.MutantResult;
import heddle.report.view.Amounts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the templates of the mutants' page ask for, on top of the matrix. */
public final class MutantsPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final KillMatrix matrix;
    private final List<String> areas;

    MutantsPage(KillMatrix matrix) {
        this.matrix = matrix;
        this.areas = matrix.cases().stream().map(MatrixCase::area).distinct().toList();
    }

    /** Returns the matrix. */
    public KillMatrix matrix() {
        return matrix;
    }

    /** Returns the areas of the cases, one column each. */
    public List<String> areas() {
        return areas;
    }

    /** Returns the families of the mutants, in the order of the catalogue. */
    public List<String> families() {
        return matrix.mutants().stream().map(m -> m.head().family()).distinct().toList();
    }

    /** Returns the mutants of a family. */
    public List<MutantResult> ofFamily(String family) {
        return matrix.mutants().stream()
                .filter(m -> m.head().family().equals(family))
                .toList();
    }

    /** Returns the kills of a mutant by cases of an area. */
    public List<Cell> kills(MutantResult mutant, String area) {
        return mutant.kills().stream()
                .filter(cell -> cell.caseId().startsWith(area + "."))
                .toList();
    }

    /** Returns how many cases an area has. */
    public long size(String area) {
        return matrix.cases().stream().filter(c -> c.area().equals(area)).count();
    }

    /** Returns a case's id without its area. */
    public String shortId(String area, Cell cell) {
        return cell.caseId().substring(area.length() + 1);
    }

    /** Returns whether a kill is by a case that judges a clause of the mutant. */
    public boolean isOwn(MutantResult mutant, Cell cell) {
        return matrix.ownKills(mutant).contains(cell);
    }

    /** Returns the whole result in one sentence. */
    public String headline() {
        int killed = matrix.of(Fate.KILLED).size();
        int all = matrix.mutants().size();
        return killed == all && all > 0
                ? "Every one of " + Amounts.count(all, "mutant") + " is killed"
                : killed + " of " + Amounts.count(all, "mutant") + " killed";
    }

    /** Returns the colour of a fate. */
    public Tone tone(Fate fate) {
        return switch (fate) {
            case KILLED -> Tone.GOOD;
            case SURVIVED -> Tone.BAD;
            case UNDECIDED, NOT_RUN -> Tone.OPEN;
        };
    }

    /** Returns the colour of the whole. */
    public Tone tone() {
        return switch (matrix.exitCode()) {
            case HOLDS -> Tone.GOOD;
            case FAILED, USAGE, FAULT -> Tone.BAD;
            case INCOMPLETE -> Tone.OPEN;
        };
    }

    /** Returns when it was made, as people write it, in UTC. */
    public String time() {
        return TIME.format(matrix.run().startedAt());
    }
}
