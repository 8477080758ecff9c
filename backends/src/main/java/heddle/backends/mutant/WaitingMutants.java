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
            planted(WAITING, "instance-release-cancels-nothing")
                    .fault("The last release of an instance forgets what is pending.")
                    .like("wgpu-native: callbacks dropped with the instance that would have called them")
                    .breaks("ASY-13")
                    .inParts(InstanceReleaseCancelsNothing::new),
            planted(WAITING, "cancel-waits-for-devices")
                    .fault("What is pending is cancelled when the last device goes, long after the instance.")
                    .like("Dawn: devices hold the instance as an application does")
                    .breaks("ASY-13")
                    .inParts(CancelWaitsForDevices::new),
            planted(WAITING, "dropped-instance-flushes")
                    .fault("The last release of an instance fires what is ready instead of cancelling it.")
                    .like("Dawn: a shutdown that processes events once more")
                    .breaks("ASY-13")
                    .inParts(DroppedInstanceFlushes::new),
            planted(WAITING, "pump-bound-to-thread")
                    .fault("WaitAny and ProcessEvents do nothing on other threads than the instance's creator.")
                    .like("Emscripten: an event loop that belongs to the thread that started it")
                    .breaks("MT-2")
                    .inParts(PumpBoundToThread::new),
            planted(WAITING, "pump-serves-all-instances")
                    .fault("ProcessEvents of one instance fires the events of all.")
                    .like("wgpu-native: one hub of devices for the whole process")
                    .breaks("MT-9", "ASY-3")
                    .inParts(PumpServesAllInstances::new),
            planted(WAITING, "completion-overwritten")
                    .fault("Of two callbacks that end at once, one leaves a future that no wait reports complete.")
                    .like("a new backend over Metal: an immutable set of completed futures, replaced without a lock")
                    .breaks("ASY-6", "ASY-7", "TS-6")
                    .inARace()
                    .inParts(CompletionOverwritten::new));

    private WaitingMutants() {}
}
