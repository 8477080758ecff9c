/**
 * The contract that Heddle judges: each claim of webgpu.h about threads as one {@link heddle.clause.Clause}, with its
 * level, the profiles it holds in, its source and a short quotation. Everything starts here: cases name clauses, and
 * verdicts are summed up by clause. The texts are resources beside this package, one file for each
 * {@link heddle.clause.Area}, read by {@link heddle.clause.ClauseFile} and held in
 * {@link heddle.clause.ClauseCatalogue}. This package depends on no other one of Heddle.
 */
@NullMarked
package heddle.clause;

import org.jspecify.annotations.NullMarked;
