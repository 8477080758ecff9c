/**
 * What a library can do at all: one legal call of every function, and the processes that make them to find out which
 * functions are implemented, which adapter there is, and why nothing can be judged where that is so.
 */
@NullMarked
package heddle.probe;

import org.jspecify.annotations.NullMarked;
