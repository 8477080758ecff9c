package heddle.export;

import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.Pump;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.webgpu.FeatureName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A backend as an exported file has it compiled in: nothing of the machine on which it was exported.
 *
 * @param title for people
 * @param library what the library is and its hash; empty if not known
 * @param environment what the process needs, as the descriptor writes it
 * @param patience how long a callback may take to come
 */
public record CTarget(
        String title,
        String library,
        Map<String, String> environment,
        int backendType,
        boolean forceFallback,
        int powerPreference,
        int timedWaits,
        List<Integer> features,
        Pump pump,
        Duration patience) {
    public CTarget {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        features = List.copyOf(features);
    }

    /** Takes what a backend's descriptor asks for. */
    public static CTarget of(BackendDescriptor backend) {
        return of(backend, "");
    }

    /** Takes what a backend's descriptor asks for, and what its library is. */
    public static CTarget of(ResolvedBackend backend) {
        String library = backend.library() instanceof ResolvedLibrary.OnDisk disk
                ? disk.path().getFileName() + ", " + disk.implementation() + ", SHA-256 " + disk.sha256()
                : "";
        return of(backend.descriptor(), library);
    }

    private static CTarget of(BackendDescriptor backend, String library) {
        Map<String, String> environment = new LinkedHashMap<>();
        backend.environment().forEach((name, template) -> environment.put(name, template.text()));
        return new CTarget(
                backend.title(),
                library,
                environment,
                backend.adapter().backendType().value(),
                backend.adapter().forceFallback(),
                backend.adapter().powerPreference().value(),
                backend.timedWaitAnyMaxCount(),
                backend.deviceFeatures().stream().map(FeatureName::value).toList(),
                backend.pump(),
                backend.callBound());
    }

    /** Returns the same backend, whose devices have one more feature: where the adapter lacks it there is no device. */
    public CTarget with(FeatureName feature) {
        List<Integer> more = new ArrayList<>(features);
        more.add(feature.value());
        return new CTarget(
                title,
                library,
                environment,
                backendType,
                forceFallback,
                powerPreference,
                timedWaits,
                more,
                pump,
                patience);
    }

    /** Returns the constants by which the file's text refers to the backend. */
    String constants() {
        String asked = features.stream()
                .map(feature -> String.format("(WGPUFeatureName)0x%08X,", feature))
                .collect(Collectors.joining(" "));
        return String.join(
                "\n",
                "#define BACKEND_TYPE " + backendType,
                "#define FORCE_FALLBACK " + forceFallback,
                "#define POWER_PREFERENCE " + powerPreference,
                "#define TIMED_WAITS " + timedWaits + " // the instance's timedWaitAnyMaxCount",
                "#define FEATURES " + asked + " // of the device",
                "#define PATIENCE " + patience.toMillis() / 1000.0 + " // seconds in which a callback must come",
                "#define HANG_SECONDS " + (2 * patience.toSeconds() + 10) + " // in which a repeat must end",
                "");
    }
}
