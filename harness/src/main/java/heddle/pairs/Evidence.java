package heddle.pairs;

import heddle.worker.CrashText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in the folder of a process that died or hung. */
final class Evidence {
    private static final int MOST_STACK_LINES = 80;
    private static final String NATIVE_FRAMES = "Native frames:";
    private static final Pattern LIBRARY_FRAME =
            Pattern.compile("C  \\[(?!libc|libjvm|libpthread|jna)([^\\]]+)\\](.*)");

    private Evidence() {}

    /** Returns the stacks of a process that hung. */
    static List<String> stacks(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("stacks-"))
                    .sorted()
                    .toList()) {
                CrashText.excerpt(file).lines().limit(MOST_STACK_LINES).forEach(lines::add);
            }
        }
        return lines;
    }

    /** Returns the library's frames on the stack of the thread that crashed, the top first, as the JVM saw them. */
    static List<String> frames(Path folder) throws IOException {
        List<String> frames = new ArrayList<>();
        boolean within = false;
        for (String line :
                CrashText.excerpt(folder.resolve("hs_err.log")).lines().toList()) {
            if (line.startsWith(NATIVE_FRAMES)) {
                within = true;
            } else if (within && line.isBlank()) {
                break;
            } else if (within) {
                var frame = LIBRARY_FRAME.matcher(line);
                if (frame.matches()) {
                    frames.add((frame.group(1) + frame.group(2)).strip());
                }
            }
        }
        return frames;
    }
}
