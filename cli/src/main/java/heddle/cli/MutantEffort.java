package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.backends.mutant.Shows;
import heddle.results.CaseKind;
import heddle.run.SuiteCase;
import heddle.run.Tier;
import java.time.Duration;

/**
 * How long statistical cases repeat on a mutant: those of its own clauses as long as the fault needs to show, and the others
 * for a glance.
 *
 * @param tier how much there is to spend
 */
record MutantEffort(Tier tier) {
    private static final int RARELY_TIMES = 4;

    /** Returns the budget of cases that judge no clause of the mutant, and of all where the fault shows always. */
    Duration glance() {
        return switch (tier) {
            case SMOKE -> Duration.ofMillis(5);
            case QUICK -> Duration.ofMillis(10);
            case FULL -> Duration.ofMillis(200);
        };
    }

    /** Returns the budget of cases that judge a clause which the mutant breaks. */
    Duration own(Mutant mutant) {
        return switch (mutant.shows()) {
            case ALWAYS -> glance();
            case IN_A_RACE -> tier.pace().budget();
            case RARELY -> tier.pace().budget().multipliedBy(RARELY_TIMES);
        };
    }

    /** Returns whether such a case has the machine for itself: luck comes with free cores only. */
    boolean isAlone(Mutant mutant, SuiteCase own) {
        return mutant.shows() != Shows.ALWAYS && own.info().kind() == CaseKind.STATISTICAL;
    }

    /** Returns how often the statistical cases among its own may look again at a mutant that none has killed. */
    int rounds(Mutant mutant) {
        return mutant.shows() == Shows.ALWAYS ? 0 : mostRounds();
    }

    /** Returns how often any case may look again. */
    int mostRounds() {
        return switch (tier) {
            case SMOKE -> 1;
            case QUICK -> 3;
            case FULL -> 5;
        };
    }
}
