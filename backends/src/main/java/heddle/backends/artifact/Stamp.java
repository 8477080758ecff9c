package heddle.backends.artifact;

import heddle.descriptor.DescriptorProblem;
import heddle.descriptor.KeyValueLine;
import heddle.descriptor.KeyValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What was true of an artifact's files when their hashes were last checked in full: size, time of change, SHA-256. Comparing
 * it costs microseconds, and finds every change that is not made to deceive; {@code verify} reads the bytes again.
 */
final class Stamp {
    private static final String FILE_NAME = "heddle.stamp";

    private Stamp() {}

    /** Writes the stamp of a folder whose files have just been checked against their pins. */
    static void write(Path folder, Artifact artifact) throws IOException {
        StringBuilder text = new StringBuilder("# size, time of change and SHA-256 of each file when last checked\n");
        for (ArtifactFile file : artifact.files()) {
            text.append(file.name()).append(" = ").append(state(folder, file)).append('\n');
        }
        Files.writeString(file(folder), text);
    }

    /** Tells whether the folder has a stamp for exactly these pins, and files as it says. */
    static boolean matches(Path folder, Artifact artifact) {
        if (!Files.isRegularFile(file(folder))) {
            return false;
        }
        try {
            Map<String, String> stamped = new HashMap<>();
            for (KeyValueLine line : KeyValueText.parse(KeyValueText.read(file(folder)), FILE_NAME)) {
                stamped.put(line.key(), line.value());
            }
            for (ArtifactFile file : artifact.files()) {
                if (!state(folder, file).equals(stamped.get(file.name()))) {
                    return false;
                }
            }
            return true;
        } catch (DescriptorProblem | IOException e) {
            return false; // A stamp or file that cannot be read vouches for nothing; the full check says what is wrong.
        }
    }

    static Path file(Path folder) {
        return folder.resolve(FILE_NAME);
    }

    private static String state(Path folder, ArtifactFile file) throws IOException {
        Path path = folder.resolve(file.name());
        return Files.size(path) + " " + Files.getLastModifiedTime(path).toInstant() + " " + file.sha256();
    }
}
