/** A run: which cases on which backends, in which order, how often, and what becomes of each. */
@NullMarked
package heddle.run;

import org.jspecify.annotations.NullMarked;
