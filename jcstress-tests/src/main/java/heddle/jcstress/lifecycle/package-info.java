/** The claims on devices that are destroyed under contention: TS-3, ASY-14. */
@NullMarked
package heddle.jcstress.lifecycle;

import org.jspecify.annotations.NullMarked;
