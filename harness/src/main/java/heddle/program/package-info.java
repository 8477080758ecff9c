/**
 * Concurrent programs of webgpu.h calls as values: what the fuzzer makes, the player runs, the judge explains, the shrinker
 * reduces and the C exporter writes. A program has a text form, and one checker says whether it is legal.
 */
@NullMarked
package heddle.program;

import org.jspecify.annotations.NullMarked;
