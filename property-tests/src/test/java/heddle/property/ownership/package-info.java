/** Tests of what ownership cases are made of. */
@NullMarked
package heddle.property.ownership;

import org.jspecify.annotations.NullMarked;
