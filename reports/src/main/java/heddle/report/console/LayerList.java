package heddle.report.console;

import heddle.report.view.Amounts;
import heddle.report.view.LayerFinding;
import heddle.report.view.RunView;

/** What a validation layer said, rule by rule: findings of their own kind, since they bear on no clause of webgpu.h. */
final class LayerList {
    private static final String INDENT = "    ";

    private final RunView view;
    private final Ink ink;
    private final int width;

    LayerList(RunView view, Ink ink, int width) {
        this.view = view;
        this.ink = ink;
        this.width = width;
    }

    /** Returns the list below a heading that says how many cases the layer watched, or nothing where it watched none. */
    String render() {
        long watched = view.watchedByLayer();
        if (watched == 0) {
            return "";
        }
        StringBuilder list = new StringBuilder("\n" + ink.heading("Validation layer") + "\n\n");
        list.append("  watched ").append(Amounts.count(watched, "case"));
        list.append(view.layerFindings().isEmpty() ? " and found nothing\n" : "\n");
        for (LayerFinding finding : view.layerFindings()) {
            list.append("\n  ").append(finding.backend()).append(", in ");
            list.append(Amounts.count(finding.cases().size(), "case")).append(", first in ");
            list.append(finding.cases().get(0)).append('\n');
            for (String line : CaseList.wrap(finding.message(), Math.max(40, width - INDENT.length()))) {
                list.append(INDENT).append(line).append('\n');
            }
        }
        return list.toString();
    }
}
