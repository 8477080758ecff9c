package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
import java.util.Optional;

/**
 * One process of the fuzzer, ended.
 *
 * @param finding what it found, or how the library ended it
 * @param program which of the given programs that was, from 0; -1 for one of its own making, whose text is in the next
 * @param text the program's text; empty where the program was given
 * @param programs how many programs it finished
 * @param plays how many plays these were
 * @param failed of a program that was played to the end, how many plays failed
 * @param undecided how many histories stayed undecided
 * @param judgeNanos how long the judging of the plays took
 * @param refused how many programs were made and not legal, which is a fault of Heddle's
 * @param cells how many cells were covered by its end, also by earlier processes
 * @param play a play that failed, if it was to be written down
 * @param stop why nothing could be played, although the process lived
 */
record FuzzRun(
        Optional<Finding> finding,
        int program,
        String text,
        long programs,
        long plays,
        long failed,
        long undecided,
        long judgeNanos,
        long refused,
        long cells,
        Optional<SavedPlay> play,
        Optional<String> stop) {}
