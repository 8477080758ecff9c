package heddle.backends.mutant;

import static heddle.backends.mutant.Family.MAPPED_MEMORY;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants that give wrong ranges of mapped buffers, or lose what was written there. */
final class MappedMemoryMutants {
    static final List<Mutant> ALL = List.of(
            planted(MAPPED_MEMORY, "unmap-elsewhere-not-published")
                    .fault("What was written to a mapping is dropped if another thread than the mapping one unmaps.")
                    .like("a new backend over Vulkan: each thread keeps its own list of mappings to flush")
                    .breaks("MT-4", "MAP-5", "MAP-7")
                    .inParts(UnmapElsewhereNotPublished::new),
            planted(MAPPED_MEMORY, "disjoint-ranges-overwrite")
                    .fault(
                            "Each range is written back with all the bytes around it, as they were when it was handed out.")
                    .like("Emscripten: each range is a copy on the heap, and Unmap copies all of them back")
                    .breaks("MT-6", "MAP-5")
                    .inParts(DisjointRangesOverwrite::new),
            planted(MAPPED_MEMORY, "range-ignores-mode")
                    .fault("A buffer mapped for reading hands out ranges for writing.")
                    .like("wgpu-native: GetMappedRange and GetConstMappedRange are one function")
                    .breaks("MAP-4")
                    .inParts(RangeIgnoresMode::new),
            planted(MAPPED_MEMORY, "range-needs-no-map")
                    .fault("A buffer that is not mapped hands out ranges.")
                    .like("a new backend over Metal: shared memory has an address all the time")
                    .breaks("MAP-4")
                    .inParts(RangeNeedsNoMap::new),
            planted(MAPPED_MEMORY, "range-unchecked")
                    .fault("A mapped buffer hands out ranges without looking at alignment, overlap and end.")
                    .like("Dawn: overlap of ranges is left to the caller, and so is the rest in a release build")
                    .breaks("MAP-4", "MAP-9")
                    .inParts(RangeUnchecked::new),
            planted(MAPPED_MEMORY, "mapped-memory-per-thread")
                    .fault("Each thread that asks for a range gets memory of its own.")
                    .like("Emscripten: a staging copy is made by the worker that asks for the range")
                    .breaks("MT-6", "MAP-5", "MAP-6", "MAP-7")
                    .inParts(MappedMemoryPerThread::new),
            planted(MAPPED_MEMORY, "copy-outside-lock")
                    .fault("A copying function that meets Unmap may succeed and copy into memory that is gone.")
                    .like("Dawn: a copy that was taken out of the device lock to let others get on")
                    .breaks("MAP-4", "MAP-10")
                    .inARace()
                    .inParts(CopyOutsideLock::new),
            planted(MAPPED_MEMORY, "const-ranges-exclusive")
                    .fault("Ranges for reading may not overlap each other.")
                    .like("Emscripten: GetConstMappedRange on top of getMappedRange")
                    .breaks("MAP-9")
                    .inParts(ConstRangesExclusive::new),
            planted(MAPPED_MEMORY, "overlap-check-unlocked")
                    .fault(
                            "Two threads that ask at the same time for overlapping ranges to write to may both get them.")
                    .like("wgpu-native: the list of ranges is read under one lock and written under another")
                    .breaks("MAP-4", "MAP-9")
                    .inARace()
                    .inParts(OverlapCheckUnlocked::new),
            planted(MAPPED_MEMORY, "pointer-off-by-eight")
                    .fault("Mapped pointers lie 8 bytes beside where their offsets say, modulo 16.")
                    .like("a new backend over Vulkan: mappings cut from an arena at the granularity of a header")
                    .breaks("MAP-9")
                    .inParts(PointerOffByEight::new),
            planted(MAPPED_MEMORY, "ranges-from-the-heap")
                    .fault("A mapped pointer is aligned to 16 bytes at every offset, as one from malloc is.")
                    .like("Emscripten: each range a block from memalign, copied back at Unmap")
                    .breaks("MAP-9")
                    .inParts(RangesFromTheHeap::new),
            planted(MAPPED_MEMORY, "copying-bound-to-mapper")
                    .fault("ReadMappedRange and WriteMappedRange fail on another thread than the one that mapped.")
                    .like("Emscripten: the view belongs to the worker whose call got it")
                    .breaks("MAP-10", "MT-6")
                    .inParts(CopyingBoundToMapper::new));

    private MappedMemoryMutants() {}
}
