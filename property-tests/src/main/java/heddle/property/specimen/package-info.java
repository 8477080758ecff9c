/**
 * One object of any type, with what it rests on and the work that shows it to be alive, for cases that hand objects
 * from thread to thread.
 */
@NullMarked
package heddle.property.specimen;

import org.jspecify.annotations.NullMarked;
