package heddle.backends.mutant;

import static heddle.backends.mutant.Mutant.Shows.ALWAYS;
import static heddle.backends.mutant.Mutant.Shows.IN_A_RACE;

import java.util.List;

/** The mutants whose callbacks come too often, to the wrong operation, in the wrong call or on the wrong thread. */
final class CallbackMutants {
    static final List<Mutant> ALL = List.of(
            Mutant.of(
                    "callback-fired-twice",
                    "A pump that runs while a callback runs fires it once more.",
                    IN_A_RACE,
                    List.of("ASY-1", "TS-2"),
                    CallbackFiredTwice::new),
            Mutant.of(
                    "userdata-swapped",
                    "Callbacks that fire at the same time may get each other's userdata.",
                    IN_A_RACE,
                    List.of("ASY-1", "ERR-7"),
                    UserdataSwapped::new),
            Mutant.of(
                    "wait-only-fires-in-process-events",
                    "ProcessEvents fires callbacks of mode WaitAnyOnly.",
                    ALWAYS,
                    List.of("ASY-2"),
                    WaitOnlyFiresInProcessEvents::new),
            Mutant.of(
                    "process-events-callback-on-worker",
                    "Callbacks of mode AllowProcessEvents fire on a thread of the implementation.",
                    ALWAYS,
                    List.of("ASY-3"),
                    ProcessEventsCallbackOnWorker::new),
            Mutant.of(
                    "pop-answers-in-order",
                    "Of Pops under way together, the first callback to fire gets the first answer.",
                    ALWAYS,
                    List.of("ERR-7", "ASY-1"),
                    PopAnswersInOrder::new),
            Mutant.of(
                    "ready-slot-overwritten",
                    "Of two operations that are done at the same moment, one is never ready.",
                    IN_A_RACE,
                    List.of("ASY-1", "ASY-14", "ERR-7"),
                    ReadySlotOverwritten::new),
            Mutant.of(
                    "wait-fires-all-ready",
                    "WaitAny fires the callbacks of futures that it was not given.",
                    ALWAYS,
                    List.of("ASY-2"),
                    WaitFiresAllReady::new));

    private CallbackMutants() {}
}
