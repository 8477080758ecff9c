package heddle.property.adopted;

import heddle.program.Program;
import heddle.program.ProgramText;
import java.util.List;

/**
 * A program that a finding left, with what makes it a case.
 *
 * @param name of its file, without the ending; never changes, since the case's id has it
 * @param title what is to be seen, in one line
 * @param clauses ids of the clauses that the finding broke
 */
public record AdoptedProgram(String name, String title, List<String> clauses, Program program) {
    /** What the names of the files end with. */
    public static final String ENDING = ".program";

    private static final String TITLE = "# title ";
    private static final String CLAUSES = "# clauses ";

    public AdoptedProgram {
        clauses = List.copyOf(clauses);
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a name of small letters, digits and hyphens: '" + name + "'");
        }
        if (title.isBlank() || title.lines().count() != 1 || clauses.isEmpty()) {
            throw new IllegalArgumentException(name + ": a title in one line and a clause are needed");
        }
    }

    /** Reads the text of a file; the two lines of comments stand before the program. */
    static AdoptedProgram read(String name, String text) {
        return new AdoptedProgram(
                name,
                comment(name, text, TITLE),
                List.of(comment(name, text, CLAUSES).split(" ", -1)),
                ProgramText.parse(text));
    }

    private static String comment(String name, String text, String begin) {
        return text.lines()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ENDING + ": no line '" + begin + "..'"));
    }

    /** Returns the text of its file. */
    public String text() {
        return TITLE + title + "\n" + CLAUSES + String.join(" ", clauses) + "\n" + ProgramText.print(program);
    }

    /** Returns the id of its case. */
    public String id() {
        return "adopted." + name;
    }
}
