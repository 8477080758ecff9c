package heddle.descriptor;

/** The graphics driver that a backend runs on. */
public sealed interface DriverSource {
    /** The backend draws and computes nothing, so it needs no driver. */
    record None() implements DriverSource {
        @Override
        public String text() {
            return "none";
        }
    }

    /** Whatever driver this machine and the caller's environment offer. */
    record Machine() implements DriverSource {
        @Override
        public String text() {
            return "system";
        }
    }

    /** A Vulkan driver with its loader from the cache, put before the machine's in the worker's environment. */
    record Artifact(String name) implements DriverSource {
        public Artifact {
            if (!LibrarySource.ARTIFACT_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' is not an artifact's name");
            }
        }

        @Override
        public String text() {
            return LibrarySource.ARTIFACT_PREFIX + name;
        }
    }

    /** Returns the driver as a descriptor writes it. */
    String text();

    /** Reads {@code none}, {@code system} or {@code artifact:NAME}. */
    static DriverSource parse(String text) {
        if (text.startsWith(LibrarySource.ARTIFACT_PREFIX)) {
            return new Artifact(text.substring(LibrarySource.ARTIFACT_PREFIX.length()));
        }
        return switch (text) {
            case "none" -> new None();
            case "system" -> new Machine();
            default -> throw new IllegalArgumentException("expected none, system or artifact:NAME");
        };
    }
}
