package heddle.backends.mutant;

import static heddle.backends.mutant.Family.WAITING;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants whose WaitAny or ProcessEvents does too much, too little or too long. */
final class WaitingMutants {
    static final List<Mutant> ALL = List.of(
            planted(WAITING, "wait-only-fires-in-process-events")
                    .fault("ProcessEvents fires callbacks of mode WaitAnyOnly.")
                    .like("wgpu-native: one poll of the device fires whatever is done, in every mode")
                    .breaks("ASY-2")
                    .inParts(WaitOnlyFiresInProcessEvents::new),
            planted(WAITING, "wait-fires-all-ready")
                    .fault("WaitAny fires the callbacks of futures that it was not given.")
                    .like("Dawn: WaitAny and ProcessEvents share one loop over what is ready")
                    .breaks("ASY-2")
                    .inParts(WaitFiresAllReady::new),
            planted(WAITING, "ready-slot-overwritten")
                    .fault("Of two operations that are done at the same moment, one is never ready.")
                    .like("Dawn: one pending wake-up per instance, where there should be a list")
                    .breaks("ASY-1", "ASY-14", "ERR-7")
                    .inARace()
                    .inParts(ReadySlotOverwritten::new),
            planted(WAITING, "completion-overwritten")
                    .fault("Of two callbacks that end at once, one leaves a future that no wait reports complete.")
                    .like("a new backend over Metal: an immutable set of completed futures, replaced without a lock")
                    .breaks("ASY-6", "ASY-7", "TS-6")
                    .inARace()
                    .inParts(CompletionOverwritten::new));

    private WaitingMutants() {}
}
