/**
 * Explains what a play of a program came to, or says why nothing explains it: callbacks, error scopes, maps, contents,
 * waits. Where it is unsure it does not accuse.
 */
@NullMarked
package heddle.fuzz.judge;

import org.jspecify.annotations.NullMarked;
