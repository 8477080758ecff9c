package heddle.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import heddle.matrix.KillMatrix;

/** {@code mutants.html}: the matrix for people. */
public final class MutantsHtml {
    /** The name of the file. */
    public static final String FILE_NAME = "mutants.html";

    private MutantsHtml() {}

    /** Returns the matrix as a page. */
    public static String render(KillMatrix matrix) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("mutants.jte", new MutantsPage(matrix), page);
        return page.toString();
    }
}
