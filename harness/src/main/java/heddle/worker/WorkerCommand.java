package heddle.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a worker's JVM: quick to start, with every file of its own in one folder.
 *
 * <p>It ignores what a terminal or a CI system sends to a whole process group when a run is to end: it is the parent that
 * ends its workers, and no death of theirs may then look like a crash of the library. A JVM leaves signals alone that were
 * ignored when it started.
 */
final class WorkerCommand {
    /** A method is compiled after so many times the usual number of calls: most of a worker's methods run for a moment. */
    private static final int LESS_COMPILED = 5;

    /** A JVM that dies of a broken heap often hangs in its own report of that. */
    private static final int SECONDS_TO_REPORT = 4;

    private static final int FIRST_JAVA_THAT_WARNS_OF_NATIVE_ACCESS = 22;

    private WorkerCommand() {}

    static List<String> java(Path folder, Path temporary, List<String> archiveFlags, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT TERM HUP; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileThresholdScaling=" + LESS_COMPILED,
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx512m",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("hs_err.log"),
                "-XX:ErrorLogTimeout=" + SECONDS_TO_REPORT,
                "-Djava.io.tmpdir=" + temporary,
                "-Djna.tmpdir=" + temporary));
        command.addAll(JnaLibrary.layInto(temporary));
        command.addAll(archiveFlags);
        if (Runtime.version().feature() >= FIRST_JAVA_THAT_WARNS_OF_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", ClassPath.ofThisProcess().absolute(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
