package heddle.backends.doctor;

import heddle.backends.artifact.BoundedProcess;
import heddle.backends.artifact.CommandPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks programs on PATH for their version. */
final class ToolProbe {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int LONGEST_VERSION = 100;

    private final Map<String, String> environment;

    ToolProbe(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Returns the first line of what the program prints, with its path; nothing when it is missing or fails. */
    Optional<String> version(String program, String... arguments) throws InterruptedException {
        Optional<Path> path = new CommandPath(environment).find(program);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>();
        command.add(path.get().toString());
        command.addAll(List.of(arguments));
        try {
            BoundedProcess.Outcome outcome = BoundedProcess.run(command, Path.of("/"), environment, BOUND);
            return outcome.succeeded()
                    ? outcome.output().lines().findFirst().map(line -> shortened(line) + " (" + path.get() + ")")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // A program that cannot be started is as good as missing, and the check says so.
        }
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_VERSION ? line : line.substring(0, LONGEST_VERSION) + "...";
    }
}
