/**
 * Asynchronous operations of every kind as cases use them: started with what they are about, pumped or waited for, and
 * looked at from inside their callbacks.
 */
@NullMarked
package heddle.property.operation;

import org.jspecify.annotations.NullMarked;
