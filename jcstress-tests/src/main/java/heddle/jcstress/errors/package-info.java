/** The error scopes' claims under contention: ERR-1 to ERR-8. */
@NullMarked
package heddle.jcstress.errors;

import org.jspecify.annotations.NullMarked;
