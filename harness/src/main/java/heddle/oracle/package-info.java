/** What watches every case, whatever the case is about: the book of references, and what a library says is still alive. */
@NullMarked
package heddle.oracle;

import org.jspecify.annotations.NullMarked;
