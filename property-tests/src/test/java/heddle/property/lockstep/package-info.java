/** Tests of how a program in lock step tells what happened. */
@NullMarked
package heddle.property.lockstep;

import org.jspecify.annotations.NullMarked;
