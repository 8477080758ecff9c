package heddle.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process and all that it started. */
final class ProcessTree {
    private final Process root;

    ProcessTree(Process root) {
        this.root = root;
    }

    /** Returns the living processes, the root first. */
    List<ProcessHandle> alive() {
        List<ProcessHandle> all = new ArrayList<>();
        all.add(root.toHandle());
        root.descendants().forEach(all::add);
        return all.stream().filter(ProcessHandle::isAlive).toList();
    }

    /** Kills every process of the tree and waits for the root. */
    void kill() throws InterruptedException {
        List<ProcessHandle> all = alive();
        all.forEach(ProcessHandle::destroyForcibly);
        root.waitFor(10, TimeUnit.SECONDS);
    }
}
