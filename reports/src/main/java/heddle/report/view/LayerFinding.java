package heddle.report.view;

import heddle.results.CaseResult;
import heddle.results.LayerReport;
import heddle.results.RunResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule of the driver that a library broke while cases ran, as a validation layer saw it.
 *
 * @param backend the id of the backend
 * @param message what the layer said first
 * @param cases the ids of the cases in which it said so
 */
public record LayerFinding(String backend, String message, List<String> cases) {
    /** The findings of a run, rule by rule within a backend. */
    static List<LayerFinding> in(RunResults results) {
        Map<List<String>, LayerFinding> byRule = new LinkedHashMap<>();
        for (CaseResult result : results.cases()) {
            LayerReport layer = result.detail().layer();
            if (layer != null) {
                for (String message : layer.messages()) {
                    LayerFinding finding = byRule.computeIfAbsent(
                            List.of(result.backend(), LayerReport.ruleOf(message)),
                            rule -> new LayerFinding(result.backend(), message, new ArrayList<>()));
                    if (!finding.cases.contains(result.id())) {
                        finding.cases.add(result.id());
                    }
                }
            }
        }
        return List.copyOf(byRule.values());
    }
}
