package heddle.backends.mutant;

import static heddle.backends.mutant.Family.ERROR_SCOPES;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants whose error scopes or uncaptured errors are wrong. */
final class ErrorScopeMutants {
    static final List<Mutant> ALL = List.of(
            planted(ERROR_SCOPES, "scopes-shared-by-device")
                    .fault("One stack of error scopes for the whole device, whichever thread pushed.")
                    .like("wgpu-native: the device's error sink holds one list of scopes behind a mutex")
                    .breaks("ERR-1", "ERR-2", "ERR-3", "ERR-4", "ERR-6")
                    .inParts(ScopesSharedByDevice::new),
            planted(ERROR_SCOPES, "scopes-mixed-across-devices")
                    .fault("One stack of error scopes a thread for all its devices.")
                    .like("Dawn: a thread-local stack that is a static variable instead of one a device")
                    .breaks("ERR-5")
                    .inParts(ScopesMixedAcrossDevices::new),
            planted(ERROR_SCOPES, "scopes-left-to-next-thread")
                    .fault("A thread that starts gets the open scopes of one that ended.")
                    .like("wgpu-native: stacks in a map by thread id, which nobody empties at a thread's end")
                    .breaks("ERR-2", "ERR-6")
                    .inParts(ScopesLeftToNextThread::new),
            planted(ERROR_SCOPES, "scope-filter-skipped-under-contention")
                    .fault("While another thread pushes or pops, the innermost scope takes errors of every type.")
                    .like("wgpu-native: a try_lock on the error sink whose other branch guesses")
                    .breaks("ERR-4")
                    .inARace()
                    .inParts(ScopeFilterSkipped::new),
            planted(ERROR_SCOPES, "uncaptured-dropped-off-thread")
                    .fault("An uncaptured error made off the device's first thread is dropped.")
                    .like("Dawn: per-thread error state that only the thread of RequestDevice has filled in")
                    .breaks("ERR-8")
                    .inParts(UncapturedDroppedOffThread::new),
            planted(ERROR_SCOPES, "empty-pop-succeeds")
                    .fault("Pop on an empty stack says Success.")
                    .like("Dawn: an older PopErrorScope, which answered with no status of its own")
                    .breaks("ERR-2")
                    .inParts(EmptyPopSucceeds::new),
            planted(ERROR_SCOPES, "innermost-scope-takes-all")
                    .fault("The innermost scope takes every error, whatever its filter.")
                    .like("wgpu-native: the last scope of the error sink taken without a look at its filter")
                    .breaks("ERR-4", "ERR-8")
                    .inParts(InnermostScopeTakesAll::new),
            planted(ERROR_SCOPES, "outermost-scope-first")
                    .fault("Of several fitting scopes the outermost takes the error.")
                    .like("wgpu-native: a search through the scopes from the front of the vector, not from its end")
                    .breaks("ERR-4")
                    .inParts(OutermostScopeFirst::new),
            planted(ERROR_SCOPES, "internal-filter-takes-validation")
                    .fault("A scope for internal errors takes validation errors.")
                    .like("Dawn: a switch over filters whose last branch was right while there were two of them")
                    .breaks("ERR-4")
                    .inParts(InternalFilterTakesValidation::new),
            planted(ERROR_SCOPES, "captured-errors-reported")
                    .fault("An error that a scope took is reported as uncaptured too.")
                    .like(
                            "wgpu-native: an error sink that goes on to its uncaptured handler after a scope took the error")
                    .breaks("ERR-8")
                    .inParts(CapturedErrorsReported::new),
            planted(ERROR_SCOPES, "pop-takes-recent-device")
                    .fault("Pop takes the scope of the device on which the thread pushed last.")
                    .like("a binding of a native library: the current device remembered to spare a look-up")
                    .breaks("ERR-5")
                    .inParts(PopTakesRecentDevice::new),
            planted(ERROR_SCOPES, "creation-error-to-pumper")
                    .fault("The error of a failed asynchronous creation also goes to the scopes of the pumping thread.")
                    .like("Dawn: a creation task that raises its error where its result is delivered")
                    .breaks("ERR-3")
                    .inParts(CreationErrorToPumper::new),
            planted(ERROR_SCOPES, "callback-errors-uncaptured")
                    .fault("Errors made inside a callback go to no scope.")
                    .like("a binding of a native library: a context for callbacks that knows no scopes")
                    .breaks("ERR-11")
                    .inParts(CallbackErrorsUncaptured::new),
            planted(ERROR_SCOPES, "failures-without-message")
                    .fault("Callbacks come without a message, whatever they tell of.")
                    .like("Dawn: the callback of a cancelled event, whose message is left empty")
                    .breaks("ERR-13")
                    .inParts(FailuresWithoutMessage::new),
            planted(ERROR_SCOPES, "success-with-message")
                    .fault("Callbacks that tell of success come with a message.")
                    .like("wgpu-native: a status spelt out as text by the layer that translates results")
                    .breaks("ERR-13")
                    .inParts(SuccessWithMessage::new),
            planted(ERROR_SCOPES, "scope-changes-overwritten")
                    .fault("Of two threads that push or pop at once, one has its change undone by the other.")
                    .like("wgpu-native: per-thread stacks in one map that is read, changed and stored again")
                    .breaks("ERR-1", "ERR-4", "TS-6")
                    .inARace()
                    .inParts(ScopeChangesOverwritten::new));

    private ErrorScopeMutants() {}
}
