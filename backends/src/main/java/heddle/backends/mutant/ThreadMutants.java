package heddle.backends.mutant;

import static heddle.backends.mutant.Mutant.Shows.ALWAYS;
import static heddle.backends.mutant.Mutant.Shows.IN_A_RACE;

import heddle.backends.reference.ReferenceGpu;
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
                    EncoderArenaShared::new),
            Mutant.of(
                    "commands-dropped-off-thread",
                    "Commands that another thread than the encoder's first records are dropped.",
                    ALWAYS,
                    List.of("MT-7"),
                    CommandsDroppedOffThread::new),
            new Mutant(
                    "pass-end-bound-to-thread",
                    "End of a pass does nothing on another thread than the one that began it.",
                    ALWAYS,
                    List.of("MT-7"),
                    () -> new PassEndBoundToThread(ReferenceGpu.create())),
            new Mutant(
                    "bundle-pipeline-per-thread",
                    "A bundle encoder forgets the pipeline that another thread than its maker sets.",
                    ALWAYS,
                    List.of("MT-7"),
                    () -> new BundlePipelinePerThread(ReferenceGpu.create())),
            Mutant.of(
                    "label-per-thread",
                    "Only the thread that set a label knows it.",
                    ALWAYS,
                    List.of("MT-4"),
                    LabelPerThread::new),
            Mutant.of(
                    "loss-per-thread",
                    "Only the thread that destroyed a device knows that it is lost.",
                    ALWAYS,
                    List.of("MT-4"),
                    LossPerThread::new),
            Mutant.of(
                    "queue-ordered-per-thread",
                    "Queue work of different threads runs in no order.",
                    ALWAYS,
                    List.of("MT-4", "QUE-2", "QUE-3"),
                    QueueOrderedPerThread::new),
            Mutant.of(
                    "memory-not-given-back",
                    "After some dozen buffers the device is out of memory, whatever was released.",
                    ALWAYS,
                    List.of("TS-8"),
                    MemoryNotGivenBack::new));

    private ThreadMutants() {}
}
