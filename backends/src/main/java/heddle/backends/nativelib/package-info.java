/** Real libraries through JNA's direct mapping: the only package that knows JNA. */
@NullMarked
package heddle.backends.nativelib;

import org.jspecify.annotations.NullMarked;
