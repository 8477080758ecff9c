/**
 * From calls that were made to a program that makes them again: a layer that keeps every call with its whole arguments,
 * and the making of a {@link heddle.program.Program} from what it kept.
 */
@NullMarked
package heddle.transcript;

import org.jspecify.annotations.NullMarked;
