package heddle.backends.mutant;

import static heddle.backends.mutant.Family.CREATION;
import static heddle.backends.mutant.Mutant.planted;

import heddle.backends.confined.ConfinedGpu;
import java.util.List;

/** The mutants that create objects wrongly, or keep a stale copy of what is known of them. */
final class CreationMutants {
    static final List<Mutant> ALL = List.of(
            planted(CREATION, "destroyed-per-thread")
                    .fault("Only the thread that destroyed a resource knows it.")
                    .like("wgpu-core: a thread's cache of resources that passed validation, told of no destruction")
                    .breaks("MT-4")
                    .inParts(DestroyedPerThread::new),
            planted(CREATION, "label-per-thread")
                    .fault("Only the thread that set a label knows it.")
                    .like("Emscripten: a label set on the wrapper that each thread has of an object")
                    .breaks("MT-4")
                    .inParts(LabelPerThread::new),
            planted(CREATION, "adapter-refused-off-thread")
                    .fault("An instance has adapters only for the thread that created it.")
                    .like("Emscripten: navigator.gpu, which workers may lack")
                    .breaks("MT-2")
                    .built(AdapterRefusedOffThread::create),
            planted(CREATION, "objects-bound-to-thread")
                    .fault("A call aborts that names an object of another thread; only instances are known to all.")
                    .like("Emscripten: a table of JavaScript objects in each worker")
                    .breaks("MT-1", "MT-3", "TS-5")
                    .built(ConfinedGpu::create),
            planted(CREATION, "layout-cache-checks-then-acts")
                    .fault("Equal layouts that two threads make at once may not be compatible.")
                    .like("wgpu-core: a cache of layouts whose lock is given up between look-up and insertion")
                    .breaks("TS-8")
                    .inARace()
                    .inParts(LayoutCacheChecksThenActs::new),
            planted(CREATION, "layout-cache-key-too-small")
                    .fault("Layouts with the same binding numbers are taken for equal.")
                    .like("Dawn: a field that the cache key's hash and comparison were not told of")
                    .breaks("TS-8")
                    .inParts(LayoutCacheKeyTooSmall::new),
            planted(CREATION, "equal-objects-share-a-reference")
                    .fault("Whoever makes an object that equals a living one gets that one, without a reference.")
                    .like("Dawn: a cache of objects that hands out what it found")
                    .breaks("TS-8", "OWN-1")
                    .built(EqualObjectsShareAReference::new),
            planted(CREATION, "equal-object-revived")
                    .fault("An object made while an equal one is released for the last time may be that one.")
                    .like("Dawn: a cache of weak references without a try-lock of the count")
                    .breaks("TS-8")
                    .inARace()
                    .built(EqualObjectRevived::new),
            planted(CREATION, "descriptor-scratch-shared")
                    .fault("Of two objects made at once, one may be what the other thread asked for.")
                    .like("Dawn: defaults filled into one copy of the descriptor")
                    .breaks("TS-8")
                    .inARace()
                    .built(DescriptorScratchShared::create),
            planted(CREATION, "addresses-given-twice")
                    .fault("Two objects made at once may get the same handle.")
                    .like("wgpu-core: an identity manager without its mutex")
                    .breaks("TS-8", "TS-9")
                    .inARace()
                    .inParts(AddressesGivenTwice::new),
            planted(CREATION, "second-device-null")
                    .fault("An adapter answers a second request with success and no device.")
                    .like("Dawn: an adapter that is consumed by its first device")
                    .breaks("TS-9")
                    .built(SecondDeviceNull::create));

    private CreationMutants() {}
}
