/** The claims on creating objects under contention: TS-8. */
@NullMarked
package heddle.jcstress.creation;

import org.jspecify.annotations.NullMarked;
