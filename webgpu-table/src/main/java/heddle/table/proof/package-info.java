/** The proof that the table tells the truth about a header: C assertions for a compiler, and a search for what the table lacks. */
@NullMarked
package heddle.table.proof;

import org.jspecify.annotations.NullMarked;
