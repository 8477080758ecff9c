/**
 * Judges concurrent histories against a model: is there an order of the calls, each at some moment between its begin and
 * its end, in which every one of them may answer what it did?
 */
@NullMarked
package heddle.linear;

import org.jspecify.annotations.NullMarked;
