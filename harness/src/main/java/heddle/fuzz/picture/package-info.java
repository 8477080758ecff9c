/** What happened in a play, for people: as lines, and as bars on the lanes of its threads. */
@NullMarked
package heddle.fuzz.picture;

import org.jspecify.annotations.NullMarked;
