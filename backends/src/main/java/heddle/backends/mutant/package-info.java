/**
 * The reference with one fault each: realistic mistakes that cases must find. {@link heddle.backends.mutant.Mutant} is the
 * catalogue; a mutant overrides one method of {@link heddle.backends.reference.Parts}, or stands before the whole API.
 */
@NullMarked
package heddle.backends.mutant;

import org.jspecify.annotations.NullMarked;
