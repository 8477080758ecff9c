/** What happened in a worker: the memory-mapped journal that survives its death, and the history read from it. */
@NullMarked
package heddle.history;

import org.jspecify.annotations.NullMarked;
