/**
 * webgpu.h in memory: correct, safe for all threads, and made of small pieces. Copies, clears and writes execute;
 * shaders are accepted and do nothing. {@link heddle.backends.reference.Parts} makes the pieces that mutants replace.
 */
@NullMarked
package heddle.backends.reference;

import org.jspecify.annotations.NullMarked;
