/** Tests of what cases of several areas are made of. */
@NullMarked
package heddle.property.stage;

import org.jspecify.annotations.NullMarked;
