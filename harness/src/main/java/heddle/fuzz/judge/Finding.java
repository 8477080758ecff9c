package heddle.fuzz.judge;

import heddle.program.Claim;
import heddle.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What nothing explains in one play of a program.
 *
 * @param verdict a failure
 * @param clause the id of the clause that it breaks
 * @param gist what is wrong in general, without names of the program: what findings of one cause have in common
 * @param claim what another program can check; nothing if it takes the judge to see it
 * @param evidence lines for people, in the program's names
 */
public record Finding(Verdict verdict, String clause, String gist, Optional<Claim> claim, List<String> evidence) {
    public Finding {
        if (!verdict.isFailure()) {
            throw new IllegalArgumentException("no failure: " + verdict);
        }
        evidence = List.copyOf(evidence);
    }

    static Finding violation(String clause, String gist, Claim claim, String... evidence) {
        return new Finding(Verdict.VIOLATION, clause, gist, Optional.of(claim), List.of(evidence));
    }

    static Finding unclaimed(String clause, String gist, String... evidence) {
        return new Finding(Verdict.VIOLATION, clause, gist, Optional.empty(), List.of(evidence));
    }

    /** Returns what groups it with others: the verdict, the clause and the gist. */
    public String signature() {
        return verdict.label() + " " + clause + " " + gist;
    }
}
