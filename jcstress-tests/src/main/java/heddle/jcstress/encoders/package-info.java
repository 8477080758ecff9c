/** The claims on recording under contention: MT-7 and MT-8. */
@NullMarked
package heddle.jcstress.encoders;

import org.jspecify.annotations.NullMarked;
