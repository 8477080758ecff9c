/** Cases about buffer mapping: map state, mapped memory, and threads that hand both to one another. */
@NullMarked
package heddle.property.mapping;

import org.jspecify.annotations.NullMarked;
