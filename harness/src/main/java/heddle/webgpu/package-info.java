/** webgpu.h in Java: the flat interface, records and typed handles generated from the table, and the callback ledger. */
@NullMarked
package heddle.webgpu;

import org.jspecify.annotations.NullMarked;
