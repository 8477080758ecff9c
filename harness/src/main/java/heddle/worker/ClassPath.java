package heddle.worker;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class path that workers are started with.
 *
 * @param entries its jar files and folders, absolute, since workers have folders of their own
 */
record ClassPath(List<File> entries) {
    private static final int SHOWN_BYTES = 12;

    ClassPath {
        entries = entries.stream().map(File::getAbsoluteFile).toList();
    }

    /** Returns the class path that this process was started with. */
    static ClassPath ofThisProcess() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return new ClassPath(Arrays.stream(entries).map(File::new).toList());
    }

    /** Returns it as a JVM takes it. */
    String absolute() {
        return entries.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    }

    /** Tells whether a JVM can archive classes of this class path: only of jar files, not of folders. */
    boolean isArchivable() {
        return entries.stream().allMatch(File::isFile);
    }

    /** Names what an archive depends on, fit for a file: the JVM, every file of the class path, and who loads from it. */
    String key(String suite, String sort) {
        StringBuilder all = new StringBuilder(suite).append('\n').append(sort);
        Stream.of("java.home", "java.vm.name", "java.vm.version", "os.arch")
                .forEach(key -> all.append('\n').append(System.getProperty(key)));
        for (File entry : entries) {
            all.append('\n').append(entry).append('\n').append(entry.length());
            all.append(' ').append(entry.lastModified());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
