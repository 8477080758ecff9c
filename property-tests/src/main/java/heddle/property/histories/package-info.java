/** Runs short random programs on several threads at once and judges what came of them by the models. */
@NullMarked
package heddle.property.histories;

import org.jspecify.annotations.NullMarked;
