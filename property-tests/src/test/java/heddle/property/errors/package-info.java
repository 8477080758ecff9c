/** Tests of the programs that error properties run. */
@NullMarked
package heddle.property.errors;

import org.jspecify.annotations.NullMarked;
