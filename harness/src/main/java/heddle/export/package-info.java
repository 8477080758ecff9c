/**
 * Programs handed over in C: one file that an implementer compiles and runs without Heddle, with webgpu.h and pthread
 * only. {@link heddle.export.CProgram} writes it, {@link heddle.export.CRuns} compiles it and counts how often it shows
 * what it claims.
 */
@NullMarked
package heddle.export;

import org.jspecify.annotations.NullMarked;
