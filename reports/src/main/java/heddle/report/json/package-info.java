/**
 * Results as JSON: {@code results.json} for a whole run and {@code outcome.json} for one case. Reading is strict. What a
 * file says must be all there, known and free of contradictions, or it is refused with the file's name and the field.
 */
@NullMarked
package heddle.report.json;

import org.jspecify.annotations.NullMarked;
