/** Cases about encoders: one under a mutex in many hands, and one for each thread. */
@NullMarked
package heddle.property.encoders;

import org.jspecify.annotations.NullMarked;
