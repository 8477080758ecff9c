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
                    .inParts(PopAnswersInOrder::new));

    private CallbackMutants() {}
}
