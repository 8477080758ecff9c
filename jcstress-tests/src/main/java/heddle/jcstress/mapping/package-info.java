/** The claims on buffer mapping under contention: MAP-2, MAP-3, MAP-5 and MT-5. */
@NullMarked
package heddle.jcstress.mapping;

import org.jspecify.annotations.NullMarked;
