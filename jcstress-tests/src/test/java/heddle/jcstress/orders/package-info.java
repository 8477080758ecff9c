/** The calls of the shipped jcstress tests on the models, and every outcome that some order of them has. */
@NullMarked
package heddle.jcstress.orders;

import org.jspecify.annotations.NullMarked;
