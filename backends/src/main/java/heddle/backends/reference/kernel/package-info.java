/**
 * Runs the compute shaders of the cases: WGSL that keeps to arrays of u32 in buffers, lets, stores, atomicAdd, + and *.
 *
 * <p>Whatever else a shader says is no kernel, and the reference then runs nothing. Invocations run one after the other,
 * which is one of the orders that a GPU may choose, and makes every addition atomic.
 */
@NullMarked
package heddle.backends.reference.kernel;

import org.jspecify.annotations.NullMarked;
