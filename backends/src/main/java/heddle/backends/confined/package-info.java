/**
 * The reference as a thread-confined library keeps it: every object but the instance belongs to the thread that got it, and
 * a call with it on another thread ends the process, loudly and at once. A case that only claims to be confined is found
 * out here.
 */
@NullMarked
package heddle.backends.confined;

import org.jspecify.annotations.NullMarked;
