package heddle.run;

import heddle.cases.CaseInfo;
import heddle.clause.ClauseCatalogue;
import heddle.results.CaseResult;
import heddle.webgpu.Fn;
import java.util.Optional;

/** Decides, before anything runs, that a case does not bind a backend or cannot run on it. */
final class Exemption {
    private final ClauseCatalogue clauses;

    Exemption(ClauseCatalogue clauses) {
        this.clauses = clauses;
    }

    /** Returns the result of a case that needs no run, or nothing. */
    Optional<CaseResult> of(BackendUnderTest backend, SuiteCase suiteCase) {
        CaseInfo info = suiteCase.info();
        if (!CaseIndex.isAllowed(info, backend.profile())) {
            return Optional.of(CaseResult.notApplicable(
                    suiteCase.head(backend.id()),
                    "it takes objects to other threads, which this profile does not promise"));
        }
        boolean bound =
                info.clauses().stream().anyMatch(id -> CaseIndex.canJudge(info, clauses.get(id), backend.profile()));
        if (!bound) {
            return Optional.of(CaseResult.notApplicable(
                    suiteCase.head(backend.id()),
                    "its clauses do not bind the profile " + backend.profile().id()));
        }
        if (info.commands() && !backend.backend().descriptor().executesCommands()) {
            return Optional.of(CaseResult.unsupported(suiteCase.head(backend.id()), "execution of submitted commands"));
        }
        for (Fn function : info.functions()) {
            if (backend.unsupported().contains(function)) {
                return Optional.of(CaseResult.unsupported(suiteCase.head(backend.id()), function.cName()));
            }
        }
        return Optional.empty();
    }
}
