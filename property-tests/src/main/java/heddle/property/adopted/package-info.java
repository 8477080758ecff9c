/** What the fuzzer found once, as cases: program files that {@code heddle adopt} has put among the resources. */
@NullMarked
package heddle.property.adopted;

import org.jspecify.annotations.NullMarked;
