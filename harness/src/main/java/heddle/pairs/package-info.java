/**
 * The pair sweep: every two functions of webgpu.h called at once, in each way in which their calls can share objects. A
 * cell is one such meeting; many cells run in one process, and one that ends it is run again until it stands alone.
 */
@NullMarked
package heddle.pairs;

import org.jspecify.annotations.NullMarked;
