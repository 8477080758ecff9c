package heddle.probe;

import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One probe's process, ended.
 *
 * @param death how the library ended it; nothing when it ended by itself
 * @param evidence what it left: its last words, its stacks
 */
record ProbeRun(ProbeTrace trace, Optional<Death> death, List<String> evidence) {
    /**
     * A process that did not end by itself.
     *
     * @param verdict CRASH or HANG
     * @param call the call that had not returned, if one was under way
     * @param unimplemented whether its last words mean that the call is not implemented
     * @param words what happened, in one line
     */
    record Death(Verdict verdict, Optional<Fn> call, boolean unimplemented, String words) {}

    /** Starts one process and waits for its end; tests replace it. */
    @FunctionalInterface
    interface Runner {
        /** Probes these functions in order, without calling those that are lacking. Safe for several threads. */
        ProbeRun run(List<Fn> functions, Set<Fn> lacking) throws IOException, InterruptedException;
    }
}
