/**
 * Runs programs of several threads one call at a time, so that a model has one answer to each, and tells how they went.
 */
@NullMarked
package heddle.property.lockstep;

import org.jspecify.annotations.NullMarked;
