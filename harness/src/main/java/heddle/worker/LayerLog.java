package heddle.worker;

import heddle.results.LayerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        Map<String, String> messages = new LinkedHashMap<>(); // one a rule: the others differ in addresses
        long count = 0;
        for (String line : CrashText.excerpt(file).lines().toList()) {
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches() && isFinding(begin.group(2))) {
                count++;
                String rule = begin.group(2) + " " + begin.group(1);
                messages.putIfAbsent(rule, begin.group(3) == null ? rule : rule + ": " + begin.group(3));
            }
        }
        return Optional.of(
                new LayerReport(messages.values().stream().limit(MOST_MESSAGES).toList(), count));
    }

    private static boolean isFinding(String severity) {
        return severity.equals("ERROR") || severity.equals("WARN");
    }
}
