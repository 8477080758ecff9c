package heddle.backends.mutant;

import static heddle.backends.mutant.Family.CALLBACKS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants whose callbacks come too often, too seldom, with the wrong arguments or on the wrong thread. */
final class CallbackMutants {
    static final List<Mutant> ALL = List.of(
            planted(CALLBACKS, "callback-fired-twice")
                    .fault("A pump that runs while a callback runs fires it once more.")
                    .like("Dawn: an event leaves the event manager's list after its callback and not before")
                    .breaks("ASY-1", "TS-2")
                    .inARace()
                    .inParts(CallbackFiredTwice::new),
            planted(CALLBACKS, "userdata-swapped")
                    .fault("Callbacks that fire at the same time may get each other's userdata.")
                    .like("a binding of a native library: the callback under way is a member that should be a local")
                    .breaks("ASY-1", "ERR-7")
                    .inARace()
                    .inParts(UserdataSwapped::new),
            planted(CALLBACKS, "process-events-callback-on-worker")
                    .fault("Callbacks of mode AllowProcessEvents fire on a thread of the implementation.")
                    .like("wgpu-native: the callback mode is not looked at when work completes")
                    .breaks("ASY-3")
                    .inParts(ProcessEventsCallbackOnWorker::new),
            planted(CALLBACKS, "pop-answers-in-order")
                    .fault("Of Pops under way together, the first callback to fire gets the first answer.")
                    .like("Dawn's wire client: answers matched to requests by their order")
                    .breaks("ERR-7", "ASY-1")
                    .inParts(PopAnswersInOrder::new),
            planted(CALLBACKS, "callback-text-in-one-buffer")
                    .fault("The text of a callback is written over by the next text, while the callback runs.")
                    .like("wgpu-native: a message formatted into one buffer that lives for ever")
                    .breaks("OWN-5", "ERR-13")
                    .built(CallbackTextInOneBuffer::create),
            planted(CALLBACKS, "second-userdata-truncated")
                    .fault("The second userdata comes back without its upper half.")
                    .like("a WebAssembly port: pointers that were 32 bits wide for years")
                    .breaks("ASY-1")
                    .inParts(SecondUserdataTruncated::new),
            planted(CALLBACKS, "pumped-on-worker")
                    .fault("Callbacks run on a thread of the implementation while the pump that brings them out waits.")
                    .like("Emscripten: callbacks are posted to the one thread that may run them")
                    .breaks("ASY-2", "ASY-3", "ASY-6")
                    .inParts(PumpedOnWorker::new),
            planted(CALLBACKS, "spontaneous-fired-twice")
                    .fault("A spontaneous callback that has run runs again in the next ProcessEvents.")
                    .like("Dawn: an event of mode AllowSpontaneous is fired at once and tracked for the next pump")
                    .breaks("ASY-1", "ASY-4")
                    .inParts(SpontaneousFiredTwice::new),
            planted(CALLBACKS, "spontaneous-not-pumped")
                    .fault("Spontaneous callbacks run in no ProcessEvents, and not by themselves either.")
                    .like("Dawn: only some backends complete queue events without a pump")
                    .breaks("ASY-4")
                    .inParts(SpontaneousNotPumped::new),
            planted(CALLBACKS, "null-future-of-pop")
                    .fault("Pop returns the null future.")
                    .like("wgpu-native: every future is null")
                    .breaks("ASY-17")
                    .inLayer(NullFutureOfPop::new),
            planted(CALLBACKS, "future-ids-per-thread")
                    .fault("Operations that two threads start may have the same future.")
                    .like("a registry of ids in Rust: one allocator per thread, and no epoch in the id")
                    .breaks("ASY-17", "TS-9")
                    .inLayer(gpu -> new FutureIdsPerThread(gpu).asWebGpu()));

    private CallbackMutants() {}
}
