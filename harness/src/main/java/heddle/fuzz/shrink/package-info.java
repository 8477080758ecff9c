/**
 * Makes a failing program smaller: fewer threads, fewer calls, simpler callbacks and plans, as long as it still fails in the
 * same way. Programs are values, so every smaller one is tried as it would be saved.
 */
@NullMarked
package heddle.fuzz.shrink;

import org.jspecify.annotations.NullMarked;
