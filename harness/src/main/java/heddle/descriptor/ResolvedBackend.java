package heddle.descriptor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A backend that is ready to run here: its descriptor, its library found and checked, and its environment.
 *
 * @param environment what workers get on top of the caller's environment, with every {@code ${...}} filled in
 */
public record ResolvedBackend(BackendDescriptor descriptor, ResolvedLibrary library, Map<String, String> environment) {
    public ResolvedBackend {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** Returns the whole environment of a worker that a caller with {@code callers} environment starts. */
    public Map<String, String> workerEnvironment(Map<String, String> callers) {
        Map<String, String> whole = new LinkedHashMap<>(callers);
        whole.putAll(environment);
        return whole;
    }
}
