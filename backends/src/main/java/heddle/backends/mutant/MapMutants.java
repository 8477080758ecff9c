package heddle.backends.mutant;

import static heddle.backends.mutant.Mutant.Shows.ALWAYS;
import static heddle.backends.mutant.Mutant.Shows.IN_A_RACE;

import heddle.backends.reference.ReferenceGpu;
import java.util.List;

/** The mutants whose buffer mapping is wrong. */
final class MapMutants {
    static final List<Mutant> ALL = List.of(
            Mutant.of(
                    "map-state-cached-per-thread",
                    "A thread that has seen a map state sees it until it changes the state itself.",
                    ALWAYS,
                    List.of("MT-4", "MT-5", "MAP-1"),
                    MapStateCachedPerThread::new),
            Mutant.of(
                    "unmap-elsewhere-not-published",
                    "What was written to a mapping is dropped if another thread than the mapping one unmaps.",
                    ALWAYS,
                    List.of("MT-4", "MAP-5", "MAP-7"),
                    UnmapElsewhereNotPublished::new),
            Mutant.of(
                    "disjoint-ranges-overwrite",
                    "Each range is written back with all the bytes around it, as they were when it was handed out.",
                    ALWAYS,
                    List.of("MT-6", "MAP-5"),
                    DisjointRangesOverwrite::new),
            new Mutant(
                    "second-map-swallowed",
                    "MapAsync on a buffer whose map is pending does nothing, and calls no callback.",
                    ALWAYS,
                    List.of("MAP-3", "ASY-1"),
                    () -> new SecondMapSwallowed(ReferenceGpu.create())),
            Mutant.of(
                    "abort-lost-on-unmap",
                    "Unmap during a pending map lets its callback report success.",
                    ALWAYS,
                    List.of("MAP-1", "MAP-2"),
                    AbortLostOnUnmap::new),
            Mutant.of(
                    "range-ignores-mode",
                    "A buffer mapped for reading hands out ranges for writing.",
                    ALWAYS,
                    List.of("MAP-4"),
                    RangeIgnoresMode::new),
            Mutant.of(
                    "copies-on-another-engine",
                    "Every other piece of queue work runs late, and what follows does not wait for it.",
                    IN_A_RACE,
                    List.of("MAP-6", "QUE-2", "QUE-3"),
                    CopiesOnAnotherEngine::new),
            Mutant.of(
                    "unmap-during-map-crashes",
                    "Unmap while another thread begins or completes the buffer's map ends the process as abort() would.",
                    IN_A_RACE,
                    List.of("MAP-1", "MAP-2", "TS-1"),
                    UnmapDuringMapCrashes::new),
            Mutant.of(
                    "second-map-remaps",
                    "A map of a mapped buffer takes the mapping away and succeeds.",
                    ALWAYS,
                    List.of("MAP-3"),
                    SecondMapRemaps::new),
            Mutant.of(
                    "unmap-elsewhere-ignored",
                    "Unmap of a mapped buffer does nothing on another thread than the one that mapped it.",
                    ALWAYS,
                    List.of("MT-4", "MT-5", "MAP-1", "MAP-4", "MAP-7"),
                    UnmapElsewhereIgnored::new),
            Mutant.of(
                    "pending-seen-by-mapper",
                    "To other threads than the mapping one a buffer whose map is pending is unmapped.",
                    ALWAYS,
                    List.of("MT-4", "MT-5", "MAP-1"),
                    PendingSeenByMapper::new),
            Mutant.of(
                    "mapped-after-callback",
                    "A buffer becomes mapped only once its callback has returned.",
                    ALWAYS,
                    List.of("MAP-1", "MAP-6", "MT-4", "MT-5"),
                    MappedAfterCallback::new),
            Mutant.of(
                    "range-needs-no-map",
                    "A buffer that is not mapped hands out ranges.",
                    ALWAYS,
                    List.of("MAP-4"),
                    RangeNeedsNoMap::new),
            Mutant.of(
                    "range-unchecked",
                    "A mapped buffer hands out ranges without looking at alignment, overlap and end.",
                    ALWAYS,
                    List.of("MAP-4", "MAP-9"),
                    RangeUnchecked::new),
            Mutant.of(
                    "mapped-memory-per-thread",
                    "Each thread that asks for a range gets memory of its own.",
                    ALWAYS,
                    List.of("MT-6", "MAP-5", "MAP-6", "MAP-7"),
                    MappedMemoryPerThread::new));

    private MapMutants() {}
}
