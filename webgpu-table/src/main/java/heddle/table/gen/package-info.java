/** Writes Java and C from the table: the interface, the records, the handles, the recorder, the binding and the layout proof. */
@NullMarked
package heddle.table.gen;

import org.jspecify.annotations.NullMarked;
