/**
 * What a run leaves behind, as plain values: one {@link heddle.results.CaseResult} for each case on each backend, and
 * everything that follows from them (clauses, overhead, exit code) in {@link heddle.results.RunResults}. The records
 * check themselves, so whatever holds one holds a result that makes sense, with texts that are safe to print. Writing
 * them to disk and showing them to people is done elsewhere.
 */
@NullMarked
package heddle.results;

import org.jspecify.annotations.NullMarked;
