package heddle.backends.artifact;

import heddle.descriptor.LibrarySource;
import java.util.List;

/**
 * A pinned package with the files that Heddle uses of it, as data.
 *
 * @param name as descriptors write it after {@code artifact:}
 * @param title what it is, for people
 * @param kind what its main file is
 * @param client who downloads it
 * @param packageSpec the package with its exact version, as the client writes it
 * @param platform the wheel platform tag that pip is asked for, or for npm a word for people
 * @param megabytes what the download weighs
 * @param licence of the files used
 * @param archiveSha256 of the downloaded file
 * @param main the name of the file that descriptors mean by the artifact: the library, or the driver's manifest
 */
public record Artifact(
        String name,
        String title,
        Kind kind,
        Client client,
        String packageSpec,
        String platform,
        int megabytes,
        String licence,
        String archiveSha256,
        String main,
        List<ArtifactFile> files) {
    /** What an artifact's main file is. */
    public enum Kind {
        /** An implementation of webgpu.h. */
        LIBRARY,
        /** The manifest of a Vulkan driver, in one folder with the Vulkan loader libvulkan.so.1. */
        DRIVER
    }

    private static final int HASH_DIGITS_IN_NAME = 12;

    public Artifact {
        if (!LibrarySource.ARTIFACT_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not an artifact's name: '" + name + "'");
        }
        // A leading '-' would be an option to the client.
        if (packageSpec.startsWith("-")) {
            throw new IllegalArgumentException("not a package: '" + packageSpec + "'");
        }
        Sha256.check(archiveSha256);
        files = List.copyOf(files);
        if (files.stream().noneMatch(file -> file.name().equals(main))) {
            throw new IllegalArgumentException("main file " + main + " is not among the files of " + name);
        }
    }

    /** Returns the name of its folder in the cache, another one for another version. */
    String folderName() {
        return name + "-" + archiveSha256.substring(0, HASH_DIGITS_IN_NAME);
    }

    /** Refuses a machine that the files are not built for. */
    void checkMachine(String osName, String osArchitecture) {
        if (!osName.equals("Linux") || !(osArchitecture.equals("amd64") || osArchitecture.equals("x86_64"))) {
            throw new SetupProblem(
                    name + " is pinned for Linux on x86-64, and this is " + osName + " on " + osArchitecture,
                    "use --library PATH with a library built for this machine, or --backend reference");
        }
    }
}
