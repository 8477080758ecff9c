package heddle.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How cases are divided among processes. */
final class Groups {
    private Groups() {}

    /**
     * Divides cases into groups of one suite each, in their order, at most {@code most} to a group, and so that as many
     * processes as there are have something to do.
     */
    static List<List<SuiteCase>> of(List<SuiteCase> cases, int most, int processes) {
        int share = (cases.size() + processes - 1) / processes;
        int size = Math.max(1, Math.min(most, share));
        Map<String, List<SuiteCase>> bySuite =
                cases.stream().collect(Collectors.groupingBy(SuiteCase::suite, TreeMap::new, Collectors.toList()));
        List<List<SuiteCase>> groups = new ArrayList<>();
        for (List<SuiteCase> suite : bySuite.values()) {
            for (int from = 0; from < suite.size(); from += size) {
                groups.add(List.copyOf(suite.subList(from, Math.min(suite.size(), from + size))));
            }
        }
        return groups;
    }
}
