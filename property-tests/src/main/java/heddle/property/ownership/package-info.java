/** Cases about references: what counts them, what they keep alive, what follows when the last one goes. */
@NullMarked
package heddle.property.ownership;

import org.jspecify.annotations.NullMarked;
