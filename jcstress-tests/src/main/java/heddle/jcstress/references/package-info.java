/** The claims on references that are added and given back under contention: TS-5, OWN-2. */
@NullMarked
package heddle.jcstress.references;

import org.jspecify.annotations.NullMarked;
