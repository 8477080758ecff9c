package heddle.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The native part of JNA, laid into the temporary folder of each worker by its parent.
 *
 * <p>A worker that unpacks it by itself reads it out of the jar and asks the system for random numbers to name it: a tenth
 * of what its whole start costs. Where the parent finds none for its platform, the worker unpacks as JNA does.
 */
final class JnaLibrary {
    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x86-64", "x86_64", "x86-64", "aarch64", "aarch64");

    private static final byte[] BYTES = read();

    private JnaLibrary() {}

    /** Lays it into the folder; returns the flags with which a JVM loads it from there, and looks for no others. */
    static List<String> layInto(Path folder) throws IOException {
        if (BYTES.length == 0) {
            return List.of();
        }
        Files.write(folder.resolve(System.mapLibraryName("jnidispatch")), BYTES);
        // a set path keeps JNA from running ldconfig: Heddle loads every library by its whole path
        return List.of("-Djna.boot.library.path=" + folder, "-Djna.platform.library.path=" + folder);
    }

    private static byte[] read() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture = ARCHITECTURES.getOrDefault(System.getProperty("os.arch"), "unknown");
        String name = "/com/sun/jna/" + system + "-" + architecture + "/" + System.mapLibraryName("jnidispatch");
        try (InputStream in = JnaLibrary.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
