package heddle.backends.mutant;

import static heddle.backends.mutant.Family.DEADLOCKS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The mutants that wait for ever, or make others wait. */
final class DeadlockMutants {
    static final List<Mutant> ALL = List.of(
            planted(DEADLOCKS, "texture-locks-crossed")
                    .fault("WriteTexture and Submit at the same time may wait for each other for ever.")
                    .like(
                            "wgpu-native: WriteTexture holds what Submit needs to initialise the texture, and the other way round")
                    .breaks("QUE-5", "TS-1", "TS-7")
                    .inARace()
                    .inLayer(TextureLocksCrossed::new),
            planted(DEADLOCKS, "error-callback-under-lock")
                    .fault("Uncaptured errors are reported under a lock that all calls on devices take.")
                    .like("Dawn: the device's mutex, held by the call that finds the error")
                    .breaks("ERR-12", "TS-7")
                    .inLayer(ErrorCallbackUnderLock::new),
            planted(DEADLOCKS, "locks-in-two-orders")
                    .fault("Submit and the queue's writes take two locks in opposite orders.")
                    .like("wgpu-native: WriteTexture beside the first Submit that uses the texture")
                    .breaks("TS-1", "TS-7")
                    .inARace()
                    .inLayer(LocksInTwoOrders::new),
            planted(DEADLOCKS, "lock-held-in-callback")
                    .fault("While a callback runs, calls on other threads wait for its end.")
                    .like("wgpu-native: callbacks run while a registry is borrowed")
                    .breaks("ASY-11", "TS-7")
                    .built(LockHeldInCallback::create),
            planted(DEADLOCKS, "one-big-lock")
                    .fault("One lock is held in every call, also while it waits and while it runs callbacks.")
                    .like("an implementation made thread safe in a hurry: a lock in every entry point")
                    .breaks("ASY-10", "ASY-11", "TS-2", "TS-7")
                    .inLayer(gpu -> new LockedCalls(gpu, new ReentrantLock(), Set.of()).asWebGpu()),
            planted(DEADLOCKS, "pump-not-reentrant")
                    .fault(
                            "ProcessEvents waits for the end of another ProcessEvents, the one that it is called in included.")
                    .like("Dawn: EventManager::ProcessPollEvents guarded by a call_once")
                    .breaks("ASY-10", "ASY-12")
                    .inParts(PumpNotReentrant::new),
            planted(DEADLOCKS, "pumps-share-a-lock")
                    .fault(
                            "WaitAny and ProcessEvents wait for the end of any other, those that they are called in included.")
                    .like("an implementation with one event loop: the loop is locked while it turns")
                    .breaks("ASY-10", "ASY-12", "TS-2", "TS-7")
                    .inParts(PumpsShareALock::new),
            planted(DEADLOCKS, "poll-waits-for-callback")
                    .fault(
                            "WaitAny waits for the end of a callback of its futures, with any timeout and inside that callback too.")
                    .like("Dawn: a tracked event that fires is joined by everyone who names it")
                    .breaks("ASY-5", "ASY-12")
                    .inParts(PollWaitsForCallback::new),
            planted(DEADLOCKS, "unmap-waits-for-callback")
                    .fault("Ending a mapping waits for the end of its callback on another thread.")
                    .like("Dawn: Unmap and Destroy complete the buffer's map event, and wait for whoever does")
                    .breaks("ASY-11")
                    .inParts(UnmapWaitsForCallback::new));

    private DeadlockMutants() {}
}
