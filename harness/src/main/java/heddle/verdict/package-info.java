/**
 * What Heddle says about a case, a clause and a whole run. A verdict is one of nine words; several merge into the worst
 * of them, and all of them together decide the exit code. Nothing here knows how a verdict was reached.
 */
@NullMarked
package heddle.verdict;

import org.jspecify.annotations.NullMarked;
