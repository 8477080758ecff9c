/** Cases about several devices at once, none of which may notice what happens to another. */
@NullMarked
package heddle.property.devices;

import org.jspecify.annotations.NullMarked;
