/** Programs made from programs. What comes out need not be legal, and is checked before it is played. */
@NullMarked
package heddle.fuzz.mutate;

import org.jspecify.annotations.NullMarked;
