package heddle.worker;

import heddle.results.LayerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log that VK_LAYER_KHRONOS_validation writes in the folder of a worker, where it was loaded. */
public final class LayerLog {
    /** The name of the file, as the layer's settings have it; each process writes its own in its own folder. */
    public static final String FILE_NAME = "validation-layer.txt";

    /** More than anybody reads of one case. */
    private static final int MOST_MESSAGES = 20;

    private static final Pattern BEGIN =
            Pattern.compile("^(\\S+)\\((ERROR|WARN|INFO|PERF)[^)]*\\): msgNum: .*?(?:\\| MessageID = \\S+ \\| (.*))?$");

    private LayerLog() {}

    /** Reads the warnings and errors of a worker; nothing where the layer did not watch it. */
    static Optional<LayerReport> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Set<String> messages = new LinkedHashSet<>();
        long count = 0;
        for (String line : CrashText.excerpt(file).lines().toList()) {
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches() && isFinding(begin.group(2))) {
                count++;
                String text = begin.group(3) == null ? "" : ": " + begin.group(3);
                messages.add(begin.group(2) + " " + begin.group(1) + text);
            }
        }
        List<String> shown = new ArrayList<>(messages);
        return Optional.of(new LayerReport(shown.subList(0, Math.min(shown.size(), MOST_MESSAGES)), count));
    }

    private static boolean isFinding(String severity) {
        return severity.equals("ERROR") || severity.equals("WARN");
    }
}
