package heddle.run;

import heddle.cases.CaseInfo;
import heddle.cases.CaseSuite;
import heddle.clause.Clause;
import heddle.clause.ClauseCatalogue;
import heddle.clause.ClauseId;
import heddle.clause.Glob;
import heddle.clause.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All cases that Heddle has, by id. */
public final class CaseIndex {
    private final List<SuiteCase> cases;
    private final ClauseCatalogue clauses;

    CaseIndex(List<SuiteCase> cases, ClauseCatalogue clauses) {
        this.cases =
                cases.stream().sorted(Comparator.comparing(c -> c.info().id())).toList();
        this.clauses = clauses;
        Set<String> ids = new TreeSet<>();
        for (SuiteCase each : this.cases) {
            if (!ids.add(each.info().id())) {
                throw new IllegalStateException(
                        "two cases have the id " + each.info().id());
            }
            each.info().clauses().forEach(clauses::get);
        }
    }

    /** Asks every suite on the class path. A duplicate id or an unknown clause is a fault of Heddle's and throws. */
    public static CaseIndex load(ClauseCatalogue clauses) {
        List<SuiteCase> cases = new ArrayList<>();
        for (CaseSuite suite : ServiceLoader.load(CaseSuite.class)) {
            for (CaseInfo info : suite.cases()) {
                cases.add(new SuiteCase(suite.getClass().getName(), info));
            }
        }
        return new CaseIndex(cases, clauses);
    }

    public List<SuiteCase> all() {
        return cases;
    }

    /** Returns how many cases judge each clause. */
    public Map<ClauseId, Integer> casesByClause() {
        Map<ClauseId, Integer> counts = new HashMap<>();
        for (SuiteCase each : cases) {
            each.info().clauses().forEach(id -> counts.merge(ClauseId.parse(id), 1, Integer::sum));
        }
        return counts;
    }

    /** Returns how many cases can judge each clause under a profile; a clause that none can is left out. */
    public Map<ClauseId, Integer> casesByClause(Profile profile) {
        Map<ClauseId, Integer> counts = new HashMap<>();
        for (SuiteCase each : cases) {
            each.info().clauses().stream()
                    .map(clauses::get)
                    .filter(clause -> canJudge(each.info(), clause, profile))
                    .forEach(clause -> counts.merge(clause.id(), 1, Integer::sum));
        }
        return counts;
    }

    /** Tells whether the case stays within what the profile promises. */
    static boolean isAllowed(CaseInfo info, Profile profile) {
        return profile != Profile.THREAD_CONFINED || info.confined();
    }

    /** Tells whether the case, which is about the clause, can judge what the profile leaves of it. */
    static boolean canJudge(CaseInfo info, Clause clause, Profile profile) {
        return isAllowed(info, profile)
                && clause.applicability(profile).judgedAt().isPresent();
    }

    /**
     * Selects by globs ({@code *} and {@code ?}); an empty list selects all.
     *
     * @throws IllegalArgumentException if a glob matches nothing
     */
    public List<SuiteCase> select(List<String> clauseGlobs, List<String> caseGlobs) {
        Set<String> wanted = new TreeSet<>();
        for (String glob : clauseGlobs) {
            wanted.addAll(clauses.select(glob).stream()
                    .map(Clause::id)
                    .map(ClauseId::toString)
                    .collect(Collectors.toSet()));
        }
        List<SuiteCase> selected = cases;
        if (!clauseGlobs.isEmpty()) {
            selected = selected.stream()
                    .filter(c -> c.info().clauses().stream().anyMatch(wanted::contains))
                    .toList();
        }
        if (!caseGlobs.isEmpty()) {
            caseGlobs.forEach(this::requireMatch);
            List<Glob> globs = caseGlobs.stream().map(Glob::new).toList();
            selected = selected.stream()
                    .filter(c -> globs.stream().anyMatch(g -> g.matches(c.info().id())))
                    .toList();
        }
        if (selected.isEmpty()) {
            throw new IllegalArgumentException("no case matches this selection");
        }
        return selected;
    }

    private void requireMatch(String glob) {
        if (cases.stream().noneMatch(c -> new Glob(glob).matches(c.info().id()))) {
            throw new IllegalArgumentException("no case matches '" + glob + "'; 'heddle list cases' shows them");
        }
    }
}
