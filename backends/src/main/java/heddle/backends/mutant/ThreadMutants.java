package heddle.backends.mutant;

import static heddle.backends.mutant.Mutant.Shows.ALWAYS;
import static heddle.backends.mutant.Mutant.Shows.IN_A_RACE;

import java.util.List;

/** The mutants that take a thread for the owner of what belongs to all, or share what belongs to one. */
final class ThreadMutants {
    static final List<Mutant> ALL = List.of(
            Mutant.of(
                    "destroyed-per-thread",
                    "Only the thread that destroyed a resource knows it.",
                    ALWAYS,
                    List.of("MT-4"),
                    DestroyedPerThread::new),
            Mutant.of(
                    "commands-grouped-by-thread",
                    "An encoder's commands run grouped by the threads that recorded them.",
                    ALWAYS,
                    List.of("MT-7"),
                    CommandsGroupedByThread::new),
            Mutant.of(
                    "encoder-arena-shared",
                    "Encoders created at the same time may record into the same memory and lose commands there.",
                    IN_A_RACE,
                    List.of("MT-8"),
                    EncoderArenaShared::new));

    private ThreadMutants() {}
}
