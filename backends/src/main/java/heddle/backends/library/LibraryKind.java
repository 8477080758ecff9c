package heddle.backends.library;

import java.util.Optional;
import java.util.Set;

/** The implementation that a library is, known by functions that only it exports. */
public enum LibraryKind {
    /** wgpu-native, in Rust: has wgpuDevicePoll and wgpuGetVersion. */
    WGPU_NATIVE("wgpu-native"),
    /** Dawn, in C++: has wgpuDeviceTick. */
    DAWN("Dawn"),
    /** Any other implementation of webgpu.h. */
    OTHER("an implementation of webgpu.h");

    private final String title;

    LibraryKind(String title) {
        this.title = title;
    }

    /** Returns the name for people. */
    public String title() {
        return title;
    }

    /** Returns the name for people with a version behind it, if there is one. */
    String named(Optional<WgpuNativeVersion> version) {
        return title + version.map(found -> " " + found).orElse("");
    }

    static LibraryKind of(Set<String> exported) {
        if (exported.contains("wgpuDevicePoll") && exported.contains("wgpuGetVersion")) {
            return WGPU_NATIVE;
        }
        return exported.contains("wgpuDeviceTick") ? DAWN : OTHER;
    }
}
