package heddle.cli;

import heddle.run.Jobs;
import heddle.run.Tier;

/**
 * What {@code heddle mutants} was asked for beside mutants and cases.
 *
 * @param jobs how many cases run at once
 * @param whole whether every case meets every mutant; else those of other clauses meet what its own do not notice
 * @param selection the options, in words
 */
record MutantTerms(Tier tier, Jobs jobs, long seed, boolean whole, String selection) {}
