/** The claims on futures and callbacks under contention: ASY-1 and MAP-6. */
@NullMarked
package heddle.jcstress.futures;

import org.jspecify.annotations.NullMarked;
