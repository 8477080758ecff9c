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
            planted(WAITING, "timeout-in-seconds")
                    .fault("A timeout is rounded down to whole seconds.")
                    .like("wgpu: the poll of a device takes other units than WaitAny")
                    .breaks("ASY-5")
                    .inParts(TimeoutInSeconds::new),
            planted(WAITING, "timeout-taken-as-signed")
                    .fault("The longest timeouts end at once.")
                    .like("Dawn: nanoseconds converted to a signed duration")
                    .breaks("ASY-5")
                    .inParts(TimeoutTakenAsSigned::new),
            planted(WAITING, "zero-timeout-blocks")
                    .fault("A timeout of zero waits for as long as it takes.")
                    .like("Vulkan drivers: zero handed on to an interface where it means no timeout")
                    .breaks("ASY-5")
                    .inParts(ZeroTimeoutBlocks::new),
            planted(WAITING, "wait-any-waits-for-all")
                    .fault("WaitAny returns once all of its futures are complete, or their time is up.")
                    .like("Dawn: fences waited for one by one where the driver cannot wait for several")
                    .breaks("ASY-5")
                    .inParts(WaitAnyWaitsForAll::new),
            planted(WAITING, "marks-stop-at-the-first")
                    .fault("Of the futures that are complete only the first is marked so.")
                    .like("Dawn: a loop over the futures that ends when the status is known")
                    .breaks("ASY-6")
                    .inParts(MarksStopAtTheFirst::new),
            planted(WAITING, "marks-go-by-future")
                    .fault("A future that stands in the list twice is marked in one place only.")
                    .like("Dawn: the list is sorted and joined with the tracked futures by their ids")
                    .breaks("ASY-6")
                    .inParts(MarksGoByFuture::new),
            planted(WAITING, "failure-not-complete")
                    .fault("The future of an operation that failed never counts as complete.")
                    .like("webgpu.h's own comment: at least one future completed successfully")
                    .breaks("ASY-6")
                    .inParts(FailureNotComplete::new),
            planted(WAITING, "completion-told-once")
                    .fault("A wait for a future that another wait has found complete times out.")
                    .like("wgpu: one-shot channels, emptied by the first who receives")
                    .breaks("ASY-7")
                    .inParts(CompletionToldOnce::new),
            planted(WAITING, "timed-wait-unchecked")
                    .fault("Timed waits that the instance does not allow are made.")
                    .like("an implementation in a hurry: validation is left for later")
                    .breaks("ASY-8")
                    .inParts(TimedWaitUnchecked::new),
            planted(WAITING, "timed-wait-one-too-few")
                    .fault("A timed wait for as many futures as allowed is refused.")
                    .like("anyone: less than, where at most is meant")
                    .breaks("ASY-8")
                    .inParts(TimedWaitOneTooFew::new),
            planted(WAITING, "mixed-poll-refused")
                    .fault("A poll for futures of several sources is refused.")
                    .like("Dawn: the check for mixed sources comes before the look at the timeout")
                    .breaks("ASY-8")
                    .inParts(MixedPollRefused::new),
            planted(WAITING, "timed-wait-spins")
                    .fault("A blocked wait keeps a processor busy.")
                    .like("Dawn: system events that cannot be waited for are polled")
                    .breaks("ASY-16")
                    .inParts(TimedWaitSpins::new),
            planted(WAITING, "timed-wait-sleeps")
                    .fault("A blocked wait looks ten times a second.")
                    .like("wgpu examples: poll, sleep, and poll again")
                    .breaks("ASY-16")
                    .inParts(TimedWaitSleeps::new),
            planted(WAITING, "wakes-one-waiter")
                    .fault("A completion wakes one thread that waits, for whatever future.")
                    .like("anyone: notify_one where notify_all is meant")
                    .breaks("ASY-9", "TS-2", "TS-7")
                    .inParts(WakesOneWaiter::new),
            planted(WAITING, "waiter-misses-other-pump")
                    .fault("A wait sleeps on though another thread's pump has run the callback.")
                    .like("Dawn: waiters learn of fences, and not of each other")
                    .breaks("ASY-9", "TS-2", "TS-7")
                    .inParts(WaiterMissesOtherPump::new),
            planted(WAITING, "lost-wake-up")
                    .fault("A wait that begins while its operation completes sleeps through that.")
                    .like("anyone: the condition is tested before the lock is taken")
                    .breaks("TS-7", "ASY-5")
                    .inARace()
                    .inParts(LostWakeUp::new),
            planted(WAITING, "completion-overwritten")
                    .fault("Of two callbacks that end at once, one leaves a future that no wait reports complete.")
                    .like("a new backend over Metal: an immutable set of completed futures, replaced without a lock")
                    .breaks("ASY-6", "ASY-7", "TS-6")
                    .inARace()
                    .inParts(CompletionOverwritten::new));

    private WaitingMutants() {}
}
