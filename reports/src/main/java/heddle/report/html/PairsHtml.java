package heddle.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import heddle.pairs.PairResults;

/** {@code pairs.html}: the heat map of a pair sweep, and its failures by cause. */
public final class PairsHtml {
    /** The name of the file. */
    public static final String FILE_NAME = "pairs.html";

    private PairsHtml() {}

    /** Returns the results as a page. */
    public static String render(PairResults results) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("pairs.jte", new PairsPage(results), page);
        return page.toString();
    }
}
