/** Cases about destruction: devices, buffers, textures and query sets that one thread destroys while others use them. */
@NullMarked
package heddle.property.destruction;

import org.jspecify.annotations.NullMarked;
