package heddle.backends.mutant;

import static heddle.backends.mutant.Family.REFERENCE_COUNTS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants that count references wrongly, or do the wrong thing at the last Release. */
final class ReferenceCountMutants {
    static final List<Mutant> ALL = List.of(
            planted(REFERENCE_COUNTS, "biased-count-not-merged")
                    .fault("The last release by an object's maker ends it, whatever other threads hold.")
                    .like("CPython: biased reference counts, of which the slow half is forgotten")
                    .breaks("TS-5", "MT-2", "OWN-1")
                    .inParts(BiasedCountNotMerged::new),
            planted(REFERENCE_COUNTS, "count-not-atomic")
                    .fault("Of two references taken or given back at once, one may not count.")
                    .like("Dawn: a reference count of the time before there were threads")
                    .breaks("TS-5", "MT-2")
                    .inARace()
                    .inParts(CountNotAtomic::new),
            planted(REFERENCE_COUNTS, "finish-takes-the-encoder")
                    .fault("Finish and Submit take over the reference to what they use up.")
                    .like("wgpu-native: encoders and command buffers moved into the call that ends them")
                    .breaks("OWN-1")
                    .built(FinishTakesTheEncoder::create),
            planted(REFERENCE_COUNTS, "destroy-takes-the-reference")
                    .fault("Destroy gives back the application's reference too.")
                    .like("wgpu-native: destroy and drop as one, from the time when both were Drop")
                    .breaks("OWN-1")
                    .built(DestroyTakesTheReference::create),
            planted(REFERENCE_COUNTS, "queue-handed-out-unowned")
                    .fault("GetQueue adds a reference the first time only.")
                    .like(
                            "Dawn: a getter that returns the pointer that it keeps, without the AddRef of its generated wrapper")
                    .breaks("OWN-1", "QUE-4")
                    .built(QueueHandedOutUnowned::create),
            planted(REFERENCE_COUNTS, "resources-die-with-their-handle")
                    .fault("The last release of a buffer, texture or query set destroys it, whatever still uses it.")
                    .like("browsers: a finalizer of the wrapper that destroys what it wraps")
                    .breaks("OWN-2")
                    .inParts(ResourcesDieWithTheirHandle::new),
            planted(REFERENCE_COUNTS, "released-commands-not-run")
                    .fault("The last release of a command buffer takes it from a GPU that has not come to it yet.")
                    .like("wgpu-core: work kept alive by its handle until the submission is tracked")
                    .breaks("OWN-2")
                    .inParts(ReleasedCommandsNotRun::new),
            planted(REFERENCE_COUNTS, "parts-held-weakly")
                    .fault("Bind groups, pipelines and bundles hold no reference to what they were made of.")
                    .like("Emscripten: a table of ids that an object's parts leave when they are released")
                    .breaks("OWN-2")
                    .built(PartsHeldWeakly::create),
            planted(REFERENCE_COUNTS, "children-hold-the-device")
                    .fault("The last release of a device waits for the last releases of all that it made.")
                    .like("Dawn: children that hold their device by the count that the application uses")
                    .breaks("OWN-4", "ASY-14", "MAP-11")
                    .inParts(ChildrenHoldTheDevice::new),
            planted(REFERENCE_COUNTS, "release-in-callback-forgotten")
                    .fault("A release of a device inside a callback is put off for ever.")
                    .like("Chromium: deferred destruction while callbacks run, with a list that nobody empties")
                    .breaks("OWN-4")
                    .built(ReleaseInCallbackForgotten::create),
            planted(REFERENCE_COUNTS, "async-pipeline-not-owned")
                    .fault("A pipeline that a callback brings is gone once the callback has returned.")
                    .like("Dawn: a callback's arguments held by the callback's own task")
                    .breaks("OWN-3")
                    .built(AsyncPipelineNotOwned::create),
            planted(REFERENCE_COUNTS, "request-keeps-the-device")
                    .fault("The request that made a device keeps a reference to it.")
                    .like("Dawn: an event that holds what it has delivered")
                    .breaks("OWN-3", "OWN-4", "ASY-14")
                    .inParts(RequestKeepsTheDevice::new),
            planted(REFERENCE_COUNTS, "info-freed-for-all")
                    .fault("Strings about an adapter are freed for all who asked, by the first to free them.")
                    .like("wgpu-native: one set of C strings kept with the adapter")
                    .breaks("OWN-5")
                    .built(InfoFreedForAll::create),
            planted(REFERENCE_COUNTS, "brought-object-touched-after")
                    .fault("An object that a callback brings is touched again once the callback has returned.")
                    .like("Dawn: an event that finishes its object after it has handed it over")
                    .breaks("OWN-3", "ASY-18")
                    .built(BroughtObjectTouchedAfter::create),
            planted(REFERENCE_COUNTS, "parents-held-weakly")
                    .fault(
                            "A call on an object crashes once its device, or a device its instance, was released for good.")
                    .like(
                            "a new backend over Metal: raw pointers to parents, which outlive their children in every sample")
                    .breaks("OWN-2", "ASY-13")
                    .built(ParentsHeldWeakly::create),
            planted(REFERENCE_COUNTS, "map-forgotten-with-its-buffer")
                    .fault("A pending map's callback never comes once its buffer was released for good.")
                    .like("wgpu-core: a map that is kept in the buffer that it maps")
                    .breaks("OWN-2", "ASY-1", "TS-5")
                    .built(MapForgottenWithItsBuffer::create),
            planted(REFERENCE_COUNTS, "first-add-ref-adopts")
                    .fault("The first AddRef takes over the reference that creation gave.")
                    .like("C++ wrappers: a smart pointer that attaches where it should acquire")
                    .breaks("OWN-1", "TS-5")
                    .inParts(FirstAddRefAdopts::new));

    private ReferenceCountMutants() {}
}
