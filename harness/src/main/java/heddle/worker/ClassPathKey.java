package heddle.worker;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Names what a class archive depends on: the JVM, every file of the class path, and who loads classes from it. */
final class ClassPathKey {
    private static final int SHOWN_BYTES = 12;

    private ClassPathKey() {}

    /** Tells whether a JVM can archive classes of this class path: only of jar files, not of folders. */
    static boolean isArchivable() {
        return entries().allMatch(File::isFile);
    }

    /** Returns a name fit for a file. */
    static String of(String suite, String sort) {
        StringBuilder all = new StringBuilder();
        Stream.of("java.home", "java.vm.name", "java.vm.version", "os.arch")
                .forEach(key -> all.append(System.getProperty(key)).append('\n'));
        entries().forEach(file -> all.append(file)
                .append('\n')
                .append(file.length())
                .append(' ')
                .append(file.lastModified())
                .append('\n'));
        all.append(suite).append('\n').append(sort);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static Stream<File> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(File::new);
    }
}
