/** Cases about objects that several threads create at once. */
@NullMarked
package heddle.property.creation;

import org.jspecify.annotations.NullMarked;
