/** Cases about two calls at once on shared objects: a small set of pairs, each of which stands for many. */
@NullMarked
package heddle.property.reentrancy;

import org.jspecify.annotations.NullMarked;
