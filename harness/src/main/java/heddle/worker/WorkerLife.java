package heddle.worker;

import java.io.IOException;
import java.io.InputStream;

/** When a worker process ends: with its parent, or when its work is done. */
public final class WorkerLife {
    /** How a worker ends whose parent is gone. */
    private static final int ORPHANED = 75;

    private WorkerLife() {}

    /** Ends this process when its standard input ends, so that none outlives a parent that was killed. Called first. */
    public static void tieToParent() {
        InputStream parent = System.in;
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (parent.read() >= 0) {
                            Thread.onSpinWait();
                        }
                    } catch (IOException closed) {
                        // a broken pipe says the same as its end
                    }
                    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                    Runtime.getRuntime().halt(ORPHANED);
                },
                "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Ends this process at once and well: daemon threads and callbacks of the library may still be alive. */
    public static void end() {
        Runtime.getRuntime().halt(0);
    }
}
