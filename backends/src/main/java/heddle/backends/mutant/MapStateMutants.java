package heddle.backends.mutant;

import static heddle.backends.mutant.Family.MAP_STATE;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants whose map state goes through its steps wrongly, or not for every thread. */
final class MapStateMutants {
    static final List<Mutant> ALL = List.of(
            planted(MAP_STATE, "map-state-cached-per-thread")
                    .fault("A thread that has seen a map state sees it until it changes the state itself.")
                    .like("Emscripten: a copy of the state beside each thread spares a trip to the main one")
                    .breaks("MT-4", "MT-5", "MAP-1")
                    .inParts(MapStateCachedPerThread::new),
            planted(MAP_STATE, "second-map-swallowed")
                    .fault("MapAsync on a buffer whose map is pending does nothing, and calls no callback.")
                    .like("Dawn's wire client: an early return from the time when MapAsync had nothing to answer")
                    .breaks("MAP-3", "ASY-1")
                    .inLayer(SecondMapSwallowed::new),
            planted(MAP_STATE, "abort-lost-on-unmap")
                    .fault("Unmap during a pending map lets its callback report success.")
                    .like("wgpu-core: the buffer turns idle, while its request stays in the lifetime tracker")
                    .breaks("MAP-1", "MAP-2")
                    .inParts(AbortLostOnUnmap::new),
            planted(MAP_STATE, "second-map-remaps")
                    .fault("A map of a mapped buffer takes the mapping away and succeeds.")
                    .like("a new backend over Vulkan: mapping again treated as mapping a file again")
                    .breaks("MAP-3")
                    .inParts(SecondMapRemaps::new),
            planted(MAP_STATE, "unmap-elsewhere-ignored")
                    .fault("Unmap of a mapped buffer does nothing on another thread than the one that mapped it.")
                    .like("Emscripten: a table of mappings in the worker that made them")
                    .breaks("MT-4", "MT-5", "MAP-1", "MAP-4", "MAP-7")
                    .inParts(UnmapElsewhereIgnored::new),
            planted(MAP_STATE, "pending-seen-by-mapper")
                    .fault("To other threads than the mapping one a buffer whose map is pending is unmapped.")
                    .like("Dawn's wire client: the pending state is a note of the thread that sent the request")
                    .breaks("MT-4", "MT-5", "MAP-1")
                    .inParts(PendingSeenByMapper::new),
            planted(MAP_STATE, "mapped-after-callback")
                    .fault("A buffer becomes mapped only once its callback has returned.")
                    .like("Dawn: the map event completes first and writes the buffer's state after that")
                    .breaks("MAP-1", "MAP-6", "MT-4", "MT-5", "ASY-15")
                    .inParts(MappedAfterCallback::new),
            planted(MAP_STATE, "held-buffer-usable")
                    .fault("The queue takes a buffer that is mapped, or about to be.")
                    .like("a new backend over Metal: shared memory may be used by the GPU while it is mapped")
                    .breaks("MAP-8")
                    .inParts(HeldBufferUsable::new),
            planted(MAP_STATE, "map-error-swallowed")
                    .fault("No error scope hears that a buffer was mapped, or its map pending, when it should not be.")
                    .like("Dawn: errors of MapAsync go to its callback, and other calls came to share that path")
                    .breaks("MAP-3", "MAP-8")
                    .inParts(MapErrorSwallowed::new),
            planted(MAP_STATE, "refused-write-done-later")
                    .fault("A queue write that was refused since the buffer was mapped is done once it is unmapped.")
                    .like("wgpu-native: bytes are staged before the buffer is looked at")
                    .breaks("MAP-8", "QUE-1")
                    .inLayer(RefusedWriteDoneLater::new),
            planted(MAP_STATE, "unmap-lost-to-completion")
                    .fault(
                            "An unmap that comes just as the map completes is answered, and the buffer is mapped after all.")
                    .like("wgpu-core: a lock that is let go between looking at the map state and setting it")
                    .breaks("MAP-1", "MAP-4", "TS-6")
                    .inARace()
                    .inParts(UnmapLostToCompletion::new),
            planted(MAP_STATE, "unmap-refused-in-a-race")
                    .fault("Unmap beside another thread's MapAsync or Unmap is a validation error and does nothing.")
                    .like("Dawn: an atomic flag finds concurrent buffer operations, and the loser is told off")
                    .breaks("MAP-1", "TS-6")
                    .inARace()
                    .inLayer(UnmapRefusedInARace::new));

    private MapStateMutants() {}
}
