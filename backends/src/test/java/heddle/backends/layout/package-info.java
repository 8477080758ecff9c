/** The build's proof that the table, from which the binding is generated, describes the real webgpu.h. */
@NullMarked
package heddle.backends.layout;

import org.jspecify.annotations.NullMarked;
