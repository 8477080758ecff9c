package heddle.run;

import heddle.clause.Profile;
import heddle.descriptor.ResolvedBackend;
import heddle.results.BackendResult;
import heddle.webgpu.Fn;
import java.util.Set;

/**
 * A backend that was found, inspected and probed.
 *
 * @param backend its descriptor, library and environment
 * @param profile the profile that it is judged by
 * @param unsupported functions that its library does not implement
 * @param described what the results say of it
 */
public record BackendUnderTest(ResolvedBackend backend, Profile profile, Set<Fn> unsupported, BackendResult described) {
    public BackendUnderTest {
        unsupported = Set.copyOf(unsupported);
    }

    public String id() {
        return backend.descriptor().id();
    }
}
