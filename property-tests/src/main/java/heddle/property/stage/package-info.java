/** What cases of several areas are made of: buffers, and bytes that show where they came from. */
@NullMarked
package heddle.property.stage;

import org.jspecify.annotations.NullMarked;
