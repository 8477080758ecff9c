/**
 * What the actors of all tests use: the devices of the process, short verbs for them, and short names for what they
 * answer.
 */
@NullMarked
package heddle.jcstress.shared;

import org.jspecify.annotations.NullMarked;
