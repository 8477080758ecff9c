package heddle.run;

import java.util.List;
import java.util.Set;

/**
 * What a run does with one backend.
 *
 * @param cases the selected ones
 * @param done the ids of those that have a result from before, and do not run again
 */
public record Assignment(BackendUnderTest backend, List<SuiteCase> cases, Set<String> done) {
    public Assignment {
        cases = List.copyOf(cases);
        done = Set.copyOf(done);
    }
}
