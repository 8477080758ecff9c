package heddle.report.html;

import heddle.pairs.Cell;
import heddle.pairs.CellResult;
import heddle.pairs.PairResults;
import heddle.pairs.SweepResult;
import heddle.results.PlainText;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the template of a pair sweep's page asks for. */
public final class PairsPage {
    /**
     * One square of the map: two functions in every way in which they shared.
     *
     * @param css the style class of its worst verdict
     * @param title what to say of it; empty where there is nothing beyond its colour
     */
    public record Square(String css, String title) {}

    private final PairResults results;

    PairsPage(PairResults results) {
        this.results = results;
    }

    /** Returns the results. */
    public PairResults results() {
        return results;
    }

    /** Returns the functions of a sweep, in the order of the table. */
    public List<Fn> functions(SweepResult sweep) {
        Set<Fn> functions = new TreeSet<>();
        for (CellResult result : sweep.cells()) {
            functions.add(result.cell().a());
            functions.add(result.cell().b());
        }
        return List.copyOf(functions);
    }

    /** Returns a function's name without the prefix that all have. */
    public String name(Fn function) {
        return function.cName().substring("wgpu".length());
    }

    /** Returns the rows of the map: for each function its squares with the functions up to itself. */
    public Map<Fn, List<Square>> rows(SweepResult sweep) {
        Map<Fn, Map<Fn, List<CellResult>>> byPair = new EnumMap<>(Fn.class);
        for (CellResult result : sweep.cells()) {
            Cell cell = result.cell();
            byPair.computeIfAbsent(cell.b(), fn -> new EnumMap<>(Fn.class))
                    .computeIfAbsent(cell.a(), fn -> new ArrayList<>())
                    .add(result);
        }
        List<Fn> functions = functions(sweep);
        Map<Fn, List<Square>> rows = new EnumMap<>(Fn.class);
        for (Fn row : functions) {
            Map<Fn, List<CellResult>> inRow = byPair.getOrDefault(row, Map.of());
            rows.put(
                    row,
                    functions.stream()
                            .filter(column -> column.compareTo(row) <= 0)
                            .map(column -> square(inRow.getOrDefault(column, List.of())))
                            .toList());
        }
        return rows;
    }

    private static Square square(List<CellResult> cells) {
        return cells.stream()
                .min((one, other) -> one.verdict().compareTo(other.verdict()))
                .map(worst -> new Square(Tone.of(worst.verdict()).css(), title(worst)))
                .orElse(new Square("", ""));
    }

    private static String title(CellResult worst) {
        return worst.verdict() == Verdict.PASS
                ? ""
                : worst.cell().a().cName() + " x " + worst.cell().b().cName() + ", "
                        + worst.cell().sharing().words() + ": "
                        + worst.verdict().label() + ". "
                        + PlainText.line(worst.outcome().reason());
    }
}
