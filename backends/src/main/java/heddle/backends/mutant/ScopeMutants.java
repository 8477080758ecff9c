package heddle.backends.mutant;

import static heddle.backends.mutant.Mutant.Shows.ALWAYS;
import static heddle.backends.mutant.Mutant.Shows.IN_A_RACE;

import java.util.List;

/** The mutants whose error scopes or uncaptured errors are wrong. */
final class ScopeMutants {
    static final List<Mutant> ALL = List.of(
            Mutant.of(
                    "scopes-shared-by-device",
                    "One stack of error scopes for the whole device, whichever thread pushed.",
                    ALWAYS,
                    List.of("ERR-1", "ERR-2", "ERR-3", "ERR-4", "ERR-6"),
                    ScopesSharedByDevice::new),
            Mutant.of(
                    "scopes-mixed-across-devices",
                    "One stack of error scopes a thread for all its devices.",
                    ALWAYS,
                    List.of("ERR-5"),
                    ScopesMixedAcrossDevices::new),
            Mutant.of(
                    "scopes-left-to-next-thread",
                    "A thread that starts gets the open scopes of one that ended.",
                    ALWAYS,
                    List.of("ERR-2", "ERR-6"),
                    ScopesLeftToNextThread::new),
            Mutant.of(
                    "scope-filter-skipped-under-contention",
                    "While another thread pushes or pops, the innermost scope takes errors of every type.",
                    IN_A_RACE,
                    List.of("ERR-4"),
                    ScopeFilterSkipped::new),
            Mutant.of(
                    "uncaptured-dropped-off-thread",
                    "An uncaptured error made off the device's first thread is dropped.",
                    ALWAYS,
                    List.of("ERR-8"),
                    UncapturedDroppedOffThread::new),
            Mutant.of(
                    "empty-pop-succeeds",
                    "Pop on an empty stack says Success.",
                    ALWAYS,
                    List.of("ERR-2"),
                    EmptyPopSucceeds::new),
            Mutant.of(
                    "innermost-scope-takes-all",
                    "The innermost scope takes every error, whatever its filter.",
                    ALWAYS,
                    List.of("ERR-4", "ERR-8"),
                    InnermostScopeTakesAll::new),
            Mutant.of(
                    "outermost-scope-first",
                    "Of several fitting scopes the outermost takes the error.",
                    ALWAYS,
                    List.of("ERR-4"),
                    OutermostScopeFirst::new),
            Mutant.of(
                    "internal-filter-takes-validation",
                    "A scope for internal errors takes validation errors.",
                    ALWAYS,
                    List.of("ERR-4"),
                    InternalFilterTakesValidation::new),
            Mutant.of(
                    "captured-errors-reported",
                    "An error that a scope took is reported as uncaptured too.",
                    ALWAYS,
                    List.of("ERR-8"),
                    CapturedErrorsReported::new),
            Mutant.of(
                    "pop-takes-recent-device",
                    "Pop takes the scope of the device on which the thread pushed last.",
                    ALWAYS,
                    List.of("ERR-5"),
                    PopTakesRecentDevice::new),
            Mutant.of(
                    "creation-error-to-pumper",
                    "The error of a failed asynchronous creation also goes to the scopes of the pumping thread.",
                    ALWAYS,
                    List.of("ERR-3"),
                    CreationErrorToPumper::new));

    private ScopeMutants() {}
}
