package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
import heddle.webgpu.Fn;
import heddle.worker.BackendProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * All that one process of the fuzzer is told.
 *
 * @param backend which implementation it opens
 * @param unsupported functions that the library does not implement
 * @param folder where it writes what it plays and finds
 * @param work what it plays
 * @param patience how long a callback may be waited for
 * @param budget after which it plays no further program
 * @param known signatures of findings that it passes by
 */
record FuzzTask(
        BackendProperties backend,
        Set<Fn> unsupported,
        Path folder,
        Work work,
        Duration patience,
        Duration budget,
        Set<String> known) {
    /** What a process plays. */
    sealed interface Work {}

    /**
     * Programs of its own making, from a seed on, until one shows what is not known.
     *
     * @param corpus where what covered something new is kept
     * @param programs how many at most
     * @param blind whether it makes each from its seed alone, whatever has been covered
     */
    record Explore(long seed, int leastThreads, int mostThreads, Path corpus, long programs, boolean blind)
            implements Work {}

    /** The programs in files, each so many times at most, until one of them fails. */
    record Play(List<Path> programs, int plays, boolean toTheEnd) implements Work {
        Play {
            programs = List.copyOf(programs);
        }
    }

    /**
     * Makes a program smaller that fails in a way that processes live through; what is smallest by then is the current one.
     *
     * @param plays how often each smaller one is played at most
     * @param like a finding like which the smaller ones must show one
     */
    record Shrink(Path program, int plays, Path like) implements Work {}

    /**
     * Plays a program until it fails, and writes that play down.
     *
     * @param calls whether the journal gets every call, for failures that the process does not live through
     */
    record Capture(Path program, int plays, boolean calls) implements Work {}

    /**
     * Plays a program so many times, and notes how long that took.
     *
     * @param notes the file for it, which is not made if the program does not come to its end
     */
    record Measure(Path program, int plays, Path notes) implements Work {}

    FuzzTask {
        unsupported = Set.copyOf(unsupported);
        known = Set.copyOf(known);
    }

    Path journal() {
        return folder.resolve("journal.bin");
    }

    /** The program that is being played. */
    Path current() {
        return folder.resolve("current.program");
    }

    /** How far the process came. */
    Path progress() {
        return folder.resolve("progress.txt");
    }

    /** What is wrong with the current program. */
    Path found() {
        return folder.resolve("found.txt");
    }

    /** A play that failed, as text. */
    Path history() {
        return folder.resolve("history.txt");
    }

    /** The same as a picture. */
    Path picture() {
        return folder.resolve("picture.svg");
    }

    /** Returns whether a finding is none of the known ones. */
    boolean isNew(Finding finding) {
        return !known.contains(finding.signature());
    }
}
