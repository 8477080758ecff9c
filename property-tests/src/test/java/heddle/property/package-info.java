/** Tests of the way in which cases are found, run and judged, and of what all cases have in common. */
@NullMarked
package heddle.property;

import org.jspecify.annotations.NullMarked;
