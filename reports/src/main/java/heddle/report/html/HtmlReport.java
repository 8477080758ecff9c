package heddle.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import heddle.results.RunResults;

/** {@code report.html}: the page that an implementer reads. */
public final class HtmlReport {
    /** The name of the file. */
    public static final String FILE_NAME = "report.html";

    private HtmlReport() {}

    /** Returns the results as a page. */
    public static String render(RunResults results) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("report.jte", new Page(results), page);
        return page.toString();
    }
}
