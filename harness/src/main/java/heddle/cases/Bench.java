package heddle.cases;

import heddle.descriptor.BackendDescriptor;
import heddle.webgpu.Fn;
import heddle.webgpu.WebGpu;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** What a worker process gives the case that it runs. Safe for all threads. */
public interface Bench {
    /** Returns the backend under test. */
    BackendDescriptor backend();

    /** Returns the implementation, recorded and guarded: a call of an unsupported function throws. One for the process. */
    WebGpu recorded();

    /** Returns the implementation itself, for cases that make millions of calls. The same one. */
    WebGpu raw();

    /** Returns functions that the library is known not to implement. */
    Set<Fn> unsupported();

    /** Returns how long a statistical case repeats. */
    Duration budget();

    /**
     * Waits until the cores are this case's, for as long as it races; what comes before and after a race needs none of its
     * own. Not twice at once.
     */
    default Turn turn() {
        return Turn.ALWAYS;
    }

    /** Returns the seed of the run; the same seed gives the same choices. */
    long seed();

    /** Returns a folder of this process alone, for files that are evidence. */
    Path folder();

    /** Writes a line of the case's own into the journal. */
    void note(String text);
}
