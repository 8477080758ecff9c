/** Cases about what becomes of objects and their contents, as every thread must see it. */
@NullMarked
package heddle.property.lifecycle;

import org.jspecify.annotations.NullMarked;
