package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.backends.mutant.Shows;
import heddle.run.Pace;
import heddle.run.Tier;
import java.time.Duration;

/**
 * How much is spent on a mutant: the cases of its own clauses get what the fault needs to show, and the others a glance.
 *
 * <p>A failure runs once, since a kill has no rate, and many cases share a process, since most of them pass.
 *
 * @param tier how much there is to spend
 */
record MutantEffort(Tier tier) {
    private static final int CASES_TO_A_PROCESS = 60;
    private static final Duration LONGEST_GLANCE = Duration.ofMillis(200);
    private static final int GLANCES_TO_A_BUDGET = 5;
    private static final int RARELY_TIMES = 4;

    /** Returns the pace of cases that judge no clause of the mutant, and of all where the fault shows always. */
    Pace glance() {
        Duration share = tier.pace().budget().dividedBy(GLANCES_TO_A_BUDGET);
        return pace(share.compareTo(LONGEST_GLANCE) < 0 ? share : LONGEST_GLANCE);
    }

    /** Returns the pace of cases that judge a clause which the mutant breaks. */
    Pace own(Mutant mutant) {
        return switch (mutant.shows()) {
            case ALWAYS -> glance();
            case IN_A_RACE -> pace(tier.pace().budget());
            case RARELY -> pace(tier.pace().budget().multipliedBy(RARELY_TIMES));
        };
    }

    /** Returns how often the statistical cases among its own may look again at a mutant that none has killed. */
    int rounds(Mutant mutant) {
        if (mutant.shows() == Shows.ALWAYS) {
            return 0;
        }
        return switch (tier) {
            case SMOKE -> 1;
            case QUICK -> 3;
            case FULL -> 5;
        };
    }

    private static Pace pace(Duration budget) {
        return new Pace(budget, 1, CASES_TO_A_PROCESS);
    }
}
