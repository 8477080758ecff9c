/** webgpu.h as data: every enumeration, struct, callback and function once, with its parser and its C layout. */
@NullMarked
package heddle.table;

import org.jspecify.annotations.NullMarked;
