package heddle.worker;

import java.nio.file.Path;

/** A parent process that is there to be killed while its worker waits. */
final class ParentMain {
    private ParentMain() {}

    /** Runs the waiting script in the folder {@code args[0]}. */
    public static void main(String[] args) throws Exception {
        new ScriptedRun(Path.of(args[0])).run(Script.AWAITS_GO);
    }
}
